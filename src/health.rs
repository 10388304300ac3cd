//! The sign of life for a container's health check. The bot touches a file beside the journal while it is connected and
//! can write the journal; `cartwright health` looks at how old it is. It works in an image without a shell, and on a read-only root.

use std::fs::File;
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// How often a bot that is well touches the file.
pub const BEAT: Duration = Duration::from_secs(15);
/// How old the file may be: three beats may be missed.
pub const FRESH: Duration = Duration::from_secs(60);

/// What the heartbeat file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// Touched lately.
    Alive,
    /// There, but old, or from a time that has not come.
    Stale {
        /// How far from now it was touched.
        off: Duration,
    },
    /// Not there: the bot is not connected, cannot write its journal, or was told another one.
    Absent,
}

impl Health {
    /// Judges when the file was touched.
    pub fn judge(touched: Option<SystemTime>, now: SystemTime) -> Self {
        let Some(touched) = touched else { return Self::Absent };
        let off = now.duration_since(touched).unwrap_or_else(|error| error.duration());
        if off <= FRESH { Self::Alive } else { Self::Stale { off } }
    }
}

/// Touches the heartbeat file, making it if need be.
///
/// # Errors
/// The folder cannot be written to.
pub fn touch(heartbeat: &Path, now: SystemTime) -> io::Result<()> {
    File::options().create(true).append(true).open(heartbeat)?.set_modified(now)
}

/// Removes the heartbeat file, when the connection is lost, the journal fails or the bot stops. That there is none is fine.
///
/// # Errors
/// The folder cannot be written to.
pub fn stop(heartbeat: &Path) -> io::Result<()> {
    match std::fs::remove_file(heartbeat) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Looks at the heartbeat file.
///
/// # Errors
/// It cannot be looked at.
pub fn look(heartbeat: &Path, now: SystemTime) -> io::Result<Health> {
    match std::fs::metadata(heartbeat).and_then(|file| file.modified()) {
        Ok(touched) => Ok(Health::judge(Some(touched), now)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Health::judge(None, now)),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::*;

    const NOW: SystemTime = SystemTime::UNIX_EPOCH;

    #[test]
    fn a_minute_is_the_limit_on_both_sides() {
        let past = Duration::from_secs(61);
        assert_eq!(Health::judge(Some(NOW - FRESH), NOW), Health::Alive);
        assert_eq!(Health::judge(Some(NOW + FRESH), NOW), Health::Alive);
        assert_eq!(Health::judge(Some(NOW - past), NOW), Health::Stale { off: past });
        assert_eq!(Health::judge(Some(NOW + past), NOW), Health::Stale { off: past });
        assert_eq!(Health::judge(None, NOW), Health::Absent);
    }

    #[test]
    fn touched_looked_at_and_removed() {
        let folder = tempfile::tempdir().unwrap();
        let heartbeat = folder.path().join("cartwright.db.alive");
        assert_eq!(look(&heartbeat, NOW).unwrap(), Health::Absent);
        touch(&heartbeat, NOW).unwrap();
        assert_eq!(look(&heartbeat, NOW + FRESH).unwrap(), Health::Alive);
        touch(&heartbeat, NOW + FRESH).unwrap();
        assert_eq!(look(&heartbeat, NOW + 2 * FRESH).unwrap(), Health::Alive);
        stop(&heartbeat).unwrap();
        stop(&heartbeat).unwrap();
        assert_eq!(look(&heartbeat, NOW).unwrap(), Health::Absent);
        assert!(touch(&folder.path().join("none/x"), NOW).is_err());
    }
}
