package org.tomes.storage.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.files.Sha256;
import org.tomes.ledger.RecordRef;
import org.tomes.storage.OpenRecords;

/**
 * Shows other windows which records are open. For each open record, a separate session holds a shared advisory lock.
 * Such locks do not conflict with each other, and no write waits for them. The keys of a lock are the record and the
 * minute in which the record was opened. However the session ends, the server removes its locks.
 */
final class SharedOpenRecords implements OpenRecords {

    private static final String LOCK = "select m.minute, pg_try_advisory_lock_shared(?, m.minute) from (select "
            + "coalesce(?, floor(extract(epoch from statement_timestamp()) / 60)::int) as minute) m";
    private static final String UNLOCK = "select pg_advisory_unlock_shared(?, ?)";
    /** Every login can see the locks, logins and application names of other sessions, but not their times. */
    private static final String FIND = "select l.classid::bigint, l.objid::bigint, a.usename::text, "
            + "a.application_name, l.pid = pg_backend_pid() from pg_locks l join pg_stat_activity a on a.pid = l.pid "
            + "where l.locktype = 'advisory' and l.objsubid = 2 and l.mode = 'ShareLock' and l.granted and l.database = "
            + "(select oid from pg_database where datname = current_database()) and l.classid::bigint = any (?) "
            + "order by l.objid::bigint, a.usename, a.application_name";
    /** Within about 15 seconds, the server ends the session of a computer that is no longer reachable. */
    private static final String DETECT_LOSS = "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 5; "
            + "set tcp_keepalives_count = 2";
    private static final String APPLICATION = "Tomes ";
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int SECONDS = 60;
    private static final int DIGITS = 8;

    /** Creates a connection that nothing else uses. */
    @FunctionalInterface
    interface SessionSource {

        Connection connect() throws SQLException;
    }

    private final SessionSource source;
    private final String schema;
    /** The minute in which each record was opened, retained even if the session is lost. */
    private final Map<Integer, Integer> minutes = new HashMap<>();
    /** The minute in the key of each lock of the session. */
    private final Map<Integer, Integer> locked = new HashMap<>();
    private volatile Connection session;
    private volatile boolean closed;
    private String shownUser = "";
    private long pausedUntil = System.nanoTime();

    /** @param schema schema of the register, since a database can contain several registers */
    SharedOpenRecords(SessionSource source, String schema) {
        this.source = source;
        this.schema = schema;
    }

    /**
     * After a refused connection, no other connection is requested for a while, because the server may have no
     * connection left.
     */
    @Override
    public List<Seen> exchange(String user, Set<RecordRef> open) {
        Map<Integer, RecordRef> records = open.stream()
                .collect(Collectors.toMap(this::key, Function.identity(), (first, second) -> first));
        minutes.keySet().retainAll(records.keySet());
        if (closed || records.isEmpty() && session == null || System.nanoTime() - pausedUntil < 0) {
            return List.of();
        }
        try {
            Connection current = session(user);
            unlock(current, records.keySet());
            lock(current, records.keySet());
            return records.isEmpty() ? List.of() : find(current, records);
        } catch (SQLException e) {
            end();
            return List.of();
        }
    }

    private Connection session(String user) throws SQLException {
        if (session == null) {
            locked.clear();
            shownUser = "";
            pausedUntil = System.nanoTime() + PAUSE.toNanos();
            session = source.connect();
            pausedUntil = System.nanoTime();
            try (Statement statement = session.createStatement()) {
                statement.execute(DETECT_LOSS);
            }
        }
        Connection current = session;
        if (!shownUser.equals(user)) {
            current.setClientInfo("ApplicationName", APPLICATION + user);
            shownUser = user;
        }
        if (closed) {
            throw new SQLException("closed meanwhile");
        }
        return current;
    }

    private void unlock(Connection current, Set<Integer> wanted) throws SQLException {
        for (int key : Set.copyOf(locked.keySet())) {
            if (!wanted.contains(key)) {
                try (PreparedStatement statement = current.prepareStatement(UNLOCK)) {
                    statement.setInt(1, key);
                    statement.setInt(2, locked.remove(key));
                    statement.execute();
                }
            }
        }
    }

    private void lock(Connection current, Set<Integer> wanted) throws SQLException {
        for (int key : wanted) {
            if (!locked.containsKey(key)) {
                try (PreparedStatement statement = current.prepareStatement(LOCK)) {
                    statement.setInt(1, key);
                    statement.setObject(2, minutes.get(key), Types.INTEGER);
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        minutes.put(key, row.getInt(1));
                        if (row.getBoolean(2)) {
                            locked.put(key, minutes.get(key));
                        }
                    }
                }
            }
        }
    }

    /**
     * Queries the open records of other sessions. Fails if this session lacks its own locks, because a connection
     * pooler then shares one session among several programs.
     */
    private List<Seen> find(Connection current, Map<Integer, RecordRef> records) throws SQLException {
        List<Seen> seen = new ArrayList<>();
        int own = 0;
        try (PreparedStatement statement = current.prepareStatement(FIND)) {
            statement.setArray(1,
                    current.createArrayOf("bigint", records.keySet().stream().map(Integer::toUnsignedLong).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(5)) {
                        own++;
                    } else {
                        String application = rows.getString(4);
                        seen.add(new Seen(records.get((int) rows.getLong(1)), rows.getString(3),
                                application.startsWith(APPLICATION) ? application.substring(APPLICATION.length()) : "",
                                Instant.ofEpochSecond(rows.getLong(2) * SECONDS)));
                    }
                }
            }
        }
        if (own != locked.size()) {
            closed = true;
            throw new SQLException("the locks are those of another session");
        }
        return seen;
    }

    /** Collisions are improbable among the few records that are open at the same time. */
    private int key(RecordRef record) {
        String name = String.join("\0", schema, record.type(), record.id());
        return Integer.parseUnsignedInt(Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS), 16);
    }

    private void end() {
        Connection current = session;
        session = null;
        if (current != null) {
            ServerPool.end(current);
        }
    }

    @Override
    public void close() {
        closed = true;
        end();
    }
}
