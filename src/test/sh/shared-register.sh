#!/usr/bin/env bash
# Sets up a register on a PostgreSQL server by the words of the user guide, and works in it as a team does: its statements and
# commands are executed as they are printed, in English and German; the example company is moved there; two windows and a
# command line write at once; an editor with psql tries to forge; the register is copied back. The server is of this
# computer's own installation (Debian's "postgresql"), has TLS on the loopback address, and is deleted afterwards.
# Needs openssl, Xvfb, xdotool and Python, and target/classes (mvn compile). Argument: the class path of the libraries, such as
# 'target/app/*'. Variables: POSTGRES, the folder of the server's programs; EACH, how often each of the three writes.
set -euo pipefail
cd "$(dirname "$0")/../../.."
: "${1:?the class path of the libraries, such as target/app/*}"
POSTGRES=${POSTGRES:-$(ls -d /usr/lib/postgresql/*/bin | tail -1)}
each=${EACH:-8}
root=$PWD work=$(mktemp -d) home=$(mktemp -d) port=$((20000 + RANDOM % 20000))
chmod 755 "$work"
classpath=$root/target/classes:$1
processes=()
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u nobody -- "$@"; else "$@"; fi; }
end() {
  if [ $? != 0 ]; then tail -n 15 "$work"/*.log "$work"/log* || true; fi
  for process in "${processes[@]}"; do kill "$process" 2> /dev/null || true; done
  as_postgres "$POSTGRES/pg_ctl" -D "$work/data" -m immediate stop > /dev/null 2>&1 || true
  rm -rf "$work" "$home"
}
trap end EXIT
say() { echo "== $*"; }

say "a server with TLS and passwords by SCRAM ($("$POSTGRES/postgres" --version))"
mkdir "$work/tls"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=authority -keyout "$work/tls/ca.key" -out "$work/tls/ca.pem" 2> /dev/null
openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout "$work/tls/server.key" -out "$work/tls/server.csr" 2> /dev/null
openssl x509 -req -days 2 -in "$work/tls/server.csr" -CA "$work/tls/ca.pem" -CAkey "$work/tls/ca.key" -CAcreateserial \
  -extfile <(echo subjectAltName=DNS:localhost) -out "$work/tls/server.pem" 2> /dev/null
chmod 600 "$work/tls/server.key"
administrator=$(openssl rand -hex 16)
(umask 077 && echo "$administrator" > "$work/administrator")
[ "$(id -u)" != 0 ] || chown -R nobody "$work"
as_postgres "$POSTGRES/initdb" -D "$work/data" -U postgres -A scram-sha-256 --pwfile="$work/administrator" > "$work/log"
as_postgres tee -a "$work/data/postgresql.conf" > /dev/null << EOM
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
ssl = on
ssl_cert_file = '$work/tls/server.pem'
ssl_key_file = '$work/tls/server.key'
EOM
echo "hostssl all all 127.0.0.1/32 scram-sha-256" | as_postgres tee "$work/data/pg_hba.conf" > /dev/null
as_postgres "$POSTGRES/pg_ctl" -D "$work/data" -w -l "$work/server.log" start > "$work/log"
sql() { # login, its password, database
  PGPASSWORD=$2 PGSSLMODE=verify-full PGSSLROOTCERT=$work/tls/ca.pem "$POSTGRES/psql" -X -q -At -v ON_ERROR_STOP=1 \
    "host=localhost hostaddr=127.0.0.1 port=$port user=$1 dbname=$3"
}

# The examples of a guide from one heading to the next but one.
part() { sed -n "/^### $2\$/,/^### /p" "$root/docs/$1" | sed -n 's/^ \{4,7\}\(create\|tomes\)\(-cli\)\? /\1 /p'; }
setup=$(part user-guide.md 'Set up a server')
moving=$(part user-guide.md 'Move, copy and back up a register')
say "both guides have the same examples"
diff <(echo "$setup") <(part benutzerhandbuch.md 'Server einrichten')
diff <(echo "$moving") <(part benutzerhandbuch.md 'Register verschieben, mitnehmen und sichern' | sed 's/ move firma / move company /')
[ -n "$setup" ] && [ -n "$moving" ]

say "roles, logins and database as in the guide"
for login in tomes_setup anna ben; do openssl rand -hex 16 > "$home/$login"; done
password() { cat "$home/$1"; }
statements=$(grep '^create' <<< "$setup")
for login in tomes_setup anna ben; do
  statements=$(sed "s/^\(create role $login .*\)'…'/\1'$(password $login)'/" <<< "$statements")
done
sql postgres "$administrator" postgres <<< "$statements"

# The program, as a person with folders of their own; the first argument is the person.
run() {
  local person=$1; shift
  mkdir -p "$home/of-$person"
  (cd "$home/of-$person" && XDG_CONFIG_HOME=$PWD/config XDG_DATA_HOME=$PWD/data exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    --enable-native-access=ALL-UNNAMED ${OPTIONS:-} -cp "$classpath" org.tomes.Main "$@")
}
address() { echo "postgresql://$1@localhost:$port/tomes?ca=$work/tls/ca.pem"; }
tomes() { run "$member" --lang en --register "$(address "$member")" --passphrase-file "$home/$member" "$@"; }
guide() { # executes an example with this server and these files in place of those of the guide
  local command
  command=$(sed -E "s#postgresql://([a-z_]+)@db\.example/tomes#'postgresql://\1@localhost:$port/tomes?ca=$work/tls/ca.pem'#; \
    s#--passphrase-file PASSWORD#--passphrase-file $home/$member#; s#--to-passphrase-file PASSWORD#--to-passphrase-file $home/$member#; \
    s#--to-passphrase-file NEW#--to-passphrase-file $home/new#; s#^tomes-cli #run $member --lang ${language:-en} #; s#backup FILE#backup saved#" <<< "$1")
  echo "   $1"
  eval "$command ${2:-}"
}

say "the register, created by the setting-up login"
member=tomes_setup
guide "$(grep '^tomes-cli register create' <<< "$setup")"
say "the example company moves there"
run tomes_setup --lang en --register company init --demo > "$work/log"
language=de guide "$(grep '^tomes-cli register move' <<< "$moving")"
say "people and their logins"
options="--register '$(address tomes_setup)' --passphrase-file $home/tomes_setup"
guide "$(grep '^tomes-cli person add' <<< "$setup")" "$options"
guide "$(grep '^tomes-cli register login' <<< "$setup")" "$options"
tomes person add "Ben Sommer" > "$work/log"
tomes register login ben "Ben Sommer" > "$work/log"
tomes register rights

say "two windows and a command line write at once"
window() { # person, and the file with the number of its display
  mkdir -p "$home/of-$1/config/tomes"
  echo '{"language":"en","screen":"measures"}' > "$home/of-$1/config/tomes/settings.json"
  Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp 3> "$work/display-$1" 2> "$work/log-$1" &
  processes+=($!)
  until [ -s "$work/display-$1" ]; do sleep 0.1; done
  DISPLAY=:$(cat "$work/display-$1") OPTIONS=-Dtomes.milestones=$home/milestones-$1 run "$1" \
    --register "$(address "$1")" --passphrase-file "$home/$1" 2>> "$work/log-$1" &
  processes+=($!)
}
keys() { DISPLAY=:$(cat "$work/display-$1") xdotool "${@:2}"; }
window anna
window ben
for person in anna ben; do
  for ((second = 0; second < 120; second++)); do
    grep -q rows "$home/milestones-$person" 2> /dev/null && break
    sleep 1
  done
  shown=$(keys $person search --name Tomes | tail -1)
  keys $person windowfocus "$shown"
done
# Such a measure is there once, whoever asks.
measures() { sql ben "$(password ben)" tomes <<< "select count(*) from measure where title like '$1'"; }
typing() {
  for ((i = 1; i <= each; i++)); do
    keys "$1" key ctrl+n sleep 1 type --delay 20 "Window of $1 $i"
    keys "$1" key ctrl+s
    for ((tenth = 0; tenth < 300; tenth++)); do
      [ "$(measures "Window of $1 $i")" = 1 ] && break
      sleep 0.1
    done
  done
}
typing anna & first=$!
typing ben & second=$!
member=ben
for ((i = 1; i <= each; i++)); do tomes measure add --title "Command $i" > "$work/log"; done
wait $first $second
for who in "Window of anna %" "Window of ben %" "Command %"; do
  echo "   $who: $(measures "$who") of $each"
  [ "$(measures "$who")" = "$each" ]
done
[ "$(sql ben "$(password ben)" tomes <<< "select count(*) - count(distinct upper(code)) from measure")" = 0 ]
echo "   codes that are there twice: 0"

say "the session of az signs in: what it prints is the password"
mkdir "$home/bin"
cat > "$home/bin/az" << EOM
#!/bin/sh
echo "\$*" > "$home/az-was-asked"
printf '{"accessToken": "%s", "expiresOn": "2099-01-01 00:00:00.000000", "expires_on": 4070908800, "tokenType": "Bearer"}' "$(password ben)"
EOM
chmod +x "$home/bin/az"
PATH=$home/bin:$PATH run ben --lang en --register "$(address ben)&entra=azure-cli" measure add --title "With a token" > "$work/log"
[ "$(measures "With a token")" = 1 ]
grep -- '--resource https://ossrdbms-aad.database.windows.net' "$home/az-was-asked"

say "an editor with psql cannot change the trail, and changes nothing without an entry"
for statement in "update audit_entry set account = 'anna'" "delete from audit_entry" "alter table audit_entry disable trigger all" \
  "update measure set title = 'forged'" "update person_login set login = 'ben' where login = 'anna'"; do
  if sql ben "$(password ben)" tomes <<< "$statement" 2> "$work/refused"; then echo "not refused: $statement"; exit 1; fi
  echo "   $statement: $(head -1 "$work/refused" | cut -c1-120)"
done

say "the trail is intact"
member=anna
tomes audit verify
tomes check > "$work/log"

say "copied back to a file, compared row by row, and intact there"
echo "a passphrase of its own" > "$home/new"
guide "$(grep '^tomes-cli register copy' <<< "$moving")"
guide "$(grep '^tomes-cli backup' <<< "$moving")"
run anna --lang en --register laptop audit verify
run anna --lang en --register saved --passphrase-file "$home/new" check > "$work/log"
sorted() { python3 -m json.tool --sort-keys; }
diff <(tomes --json audit verify | sorted) <(run anna --lang en --json --register laptop audit verify | sorted)
say "all well"
