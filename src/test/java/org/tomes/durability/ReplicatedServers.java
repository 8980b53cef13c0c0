package org.tomes.durability;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tomes.register.ServerAddress;

/**
 * Two PostgreSQL servers of this computer's own installation, of which one is the synchronous standby of the other.
 * They listen on the loopback address only.
 */
final class ReplicatedServers implements AutoCloseable {

    private static final String DATABASE = "tomes";
    private static final String ROOT = "root";
    private static final int WAIT_SECONDS = 60;

    private final Path programs;
    private final Path home;
    private Server primary;
    private Server standby;

    private record Server(Path data, int port) {
    }

    /**
     * @param programs the folder with {@code initdb} and {@code pg_ctl}
     * @param home an empty folder
     */
    ReplicatedServers(Path programs, Path home) throws IOException, InterruptedException {
        this.programs = programs;
        this.home = home;
        if (isRoot()) {
            // PostgreSQL does not run as root.
            run(List.of("chown", "nobody", home.toString()));
        }
        primary = new Server(home.resolve("a"), freePort());
        standby = new Server(home.resolve("b"), freePort());
        postgres("initdb", "-D", primary.data.toString(), "-U", "postgres", "--locale=C", "-E", "UTF8", "-A", "trust");
        Files.writeString(primary.data.resolve("postgresql.conf"), """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                wal_level = replica
                synchronous_commit = on
                wal_keep_size = '512MB'
                """, StandardOpenOption.APPEND);
        start(primary);
        sql(primary, "postgres", "create database " + DATABASE + " template template0");
        attach();
    }

    private static boolean isRoot() {
        return ROOT.equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The address of both; the driver finds the one that accepts writes. */
    ServerAddress address() {
        return ServerAddress
                .of("postgresql://postgres@127.0.0.1:" + primary.port + ",127.0.0.1:" + standby.port + "/" + DATABASE);
    }

    String version() throws IOException, InterruptedException {
        return postgres("pg_ctl", "--version").strip();
    }

    /** Ends the primary and all of its processes at once, as a power failure does, and promotes the standby. */
    void failOver(long pauseMillis) throws IOException, InterruptedException {
        long postmaster = Long.parseLong(Files.readAllLines(primary.data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.addFirst(process);
        all.forEach(ProcessHandle::destroyForcibly);
        TimeUnit.MILLISECONDS.sleep(pauseMillis);
        postgres("pg_ctl", "-D", standby.data.toString(), "promote");
        Server lost = primary;
        primary = standby;
        standby = lost;
    }

    /** Makes the other server a new standby of the primary, which then waits for it at each commit. */
    void attach() throws IOException, InterruptedException {
        run(asPostgres(List.of("rm", "-rf", standby.data.toString())));
        postgres("pg_basebackup", "-h", "127.0.0.1", "-p", String.valueOf(primary.port), "-U", "postgres", "-D",
                standby.data.toString(), "-R", "-X", "stream", "-c", "fast");
        start(standby);
        sql(primary, "postgres", "alter system set synchronous_standby_names = '*'");
        sql(primary, "postgres", "select pg_reload_conf()");
        for (int second = 0; second < WAIT_SECONDS; second++) {
            if (sql(primary, "postgres", "select count(*) from pg_stat_replication where sync_state = 'sync'").strip()
                    .equals("1")) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IOException("the standby does not follow");
    }

    private void start(Server server) throws IOException, InterruptedException {
        postgres("pg_ctl", "-D", server.data.toString(), "-w", "-l", home.resolve(server.port + ".log").toString(),
                "-o", "-p " + server.port, "start");
    }

    private String sql(Server server, String database, String statement) throws IOException, InterruptedException {
        return postgres("psql", "-h", "127.0.0.1", "-p", String.valueOf(server.port), "-U", "postgres", "-d", database,
                "-Atqc", statement);
    }

    private String postgres(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(programs.resolve(program).toString()));
        command.addAll(List.of(arguments));
        return run(asPostgres(command));
    }

    private static List<String> asPostgres(List<String> command) {
        List<String> all = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "nobody", "--") : List.of());
        all.addAll(command);
        return all;
    }

    /** Output goes to a file, since servers that are started keep it open. */
    private String run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("tomes-failover-", ".out");
        try {
            Process process = new ProcessBuilder(command).directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            int code = process.waitFor();
            String output = Files.readString(said);
            if (code != 0) {
                throw new IOException(command + " ended with " + code + ": " + output);
            }
            return output;
        } finally {
            Files.delete(said);
        }
    }

    @Override
    public void close() {
        for (Server server : List.of(standby, primary)) {
            try {
                postgres("pg_ctl", "-D", server.data.toString(), "-m", "immediate", "stop");
            } catch (IOException e) {
                // It was not running.
                System.out.println(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
