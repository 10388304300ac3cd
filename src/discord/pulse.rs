//! Whether anybody still listens to the gateway. serenity does not say when a bug breaks off one of its tasks, or when one hangs:
//! its list of shards goes on saying what it said last, so the bot would be deaf and count as connected.
//!
//! So two other signs are looked at. Each of its tasks owns our ear: one begins connections, and one listens while a shard is
//! listed. And every acknowledged heartbeat leaves another latency behind.

use super::gateway::GatewayTrouble;
use serenity::gateway::ConnectionStage;
use std::time::Duration;

/// How many looks in a row a shard may stay exactly as it was: twenty minutes, at one a second. Discord asks for a heartbeat every 41
/// seconds, and serenity begins anew after the first that is not acknowledged; but while it resumes it changes nothing, and
/// where connections are dropped it tries each of Discord's addresses for two minutes.
const SILENT: u32 = 1200;

/// What can be seen of serenity at one moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listening {
    /// What is said of the shard, if one is listed: how far its connection is, and how long the last heartbeat took.
    pub(super) shard: Option<(ConnectionStage, Option<Duration>)>,
    /// How many tasks own our ear: the one that begins connections, the one that listens, and whoever handles an event right now.
    pub(super) tasks: usize,
}

impl Listening {
    /// Whether every task is there that has to be.
    pub(super) fn is_whole(&self) -> bool {
        self.tasks >= if self.shard.is_some() { 2 } else { 1 }
    }
}

/// What was seen at the looks so far.
#[derive(Debug, Default)]
pub(super) struct Pulse {
    last: Option<(ConnectionStage, Option<Duration>)>,
    unchanged: u32,
}

impl Pulse {
    /// Takes one more look; gives what is wrong, if that does not mend itself. While there is no connection, serenity tries
    /// for ever, and that is no trouble of this kind.
    pub(super) fn feel(&mut self, seen: Listening) -> Option<GatewayTrouble> {
        if !seen.is_whole() {
            return Some(GatewayTrouble::BrokenOff);
        }
        self.unchanged = if seen.shard.is_some() && seen.shard == self.last { self.unchanged + 1 } else { 0 };
        self.last = seen.shard;
        (self.unchanged >= SILENT).then_some(GatewayTrouble::Silent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(latency: Option<u64>, tasks: usize) -> Listening {
        Listening { shard: Some((ConnectionStage::Connected, latency.map(Duration::from_nanos))), tasks }
    }

    #[test]
    fn a_task_that_is_gone_is_noticed_at_once() {
        let nobody = Listening { shard: None, tasks: 0 };
        let between = Listening { shard: None, tasks: 1 };
        for (listening, whole) in
            [(seen(None, 2), true), (seen(None, 3), true), (between, true), (seen(None, 1), false), (nobody, false)]
        {
            let felt = Pulse::default().feel(listening);
            assert_eq!(felt.is_none(), whole, "{listening:?}");
            assert!(whole || matches!(felt, Some(GatewayTrouble::BrokenOff)));
        }
    }

    #[test]
    fn a_connection_without_heartbeats_is_given_up_and_one_with_them_never() {
        let mut pulse = Pulse::default();
        for look in 0..u64::from(10 * SILENT) {
            assert!(pulse.feel(seen(Some(look / 41), 2)).is_none(), "a heartbeat every 41 looks");
        }
        assert!(pulse.feel(seen(Some(7), 2)).is_none());
        for _ in 1..SILENT {
            assert!(pulse.feel(seen(Some(7), 2)).is_none());
        }
        assert!(matches!(pulse.feel(seen(Some(7), 2)), Some(GatewayTrouble::Silent)));
    }

    #[test]
    fn an_outage_of_any_length_is_waited_for() {
        let mut pulse = Pulse::default();
        for _ in 0..10 * SILENT {
            assert!(pulse.feel(Listening { shard: None, tasks: 1 }).is_none());
        }
    }
}
