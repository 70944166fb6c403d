package org.auxilia.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Rows by the thousand, a transaction each, made in two threads: while the database takes one chunk the next is made. */
public final class Chunks {

    private static final int THREADS = 2;

    public interface Work {
        /** @param upto the first that is not of this chunk */
        void load(int from, int upto, Connection connection) throws SQLException;
    }

    private Chunks() {}

    public static void run(int count, int size, DataSource owner, Work work) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var chunks = new ArrayList<Future<Void>>();
            for (int from = 0; from < count; from += size) {
                int first = from, upto = Math.min(count, from + size);
                chunks.add(threads.submit((Callable<Void>) () -> {
                    try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        // What is lost by a crash is loaded anew as a whole.
                        statement.execute("set local synchronous_commit = off");
                        work.load(first, upto, connection);
                        connection.commit();
                    }
                    return null;
                }));
            }
            for (var chunk : chunks) chunk.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
