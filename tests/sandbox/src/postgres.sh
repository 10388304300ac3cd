# Holds a throw-away PostgreSQL server until its input ends. $1: the folder of the server's programs.
# It answers each line with "ok ..." or with what went wrong. Control-C in the terminal is for those who started it.
trap '' INT TERM HUP
PATH=$1:$PATH
folder=$(mktemp -d /tmp/throwaway-postgres.XXXXXX) || exit 1

start() {
    pg_ctl start -w -s -D "$folder/data" -l "$folder/log" \
        -o "-k $folder -c listen_addresses= -c max_connections=300 -c shared_buffers=32MB \
            -c min_wal_size=32MB -c max_wal_size=128MB" >"$folder/out" 2>&1
}

stop() {
    pg_ctl stop -w -s -m immediate -D "$folder/data" >"$folder/out" 2>&1
}

answer() {
    if [ "$1" = 0 ]; then
        printf 'ok %s\n' "$(tr '\n' ' ' <"$folder/out")"
    else
        printf 'failed: %s\n' "$(tr '\n' ' ' <"$folder/out")"
    fi
}

if initdb -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$folder/out" 2>&1 && start; then
    printf 'ok %s\n' "$folder"
else
    answer 1
fi
while read -r verb database statement; do
    case $verb in
    stop) stop ;;
    start) start ;;
    sql) psql -X -q -t -A -v ON_ERROR_STOP=1 -h "$folder" -U postgres -d "$database" -c "$statement" >"$folder/out" 2>&1 ;;
    esac
    answer $?
done
stop
rm -rf "$folder"
