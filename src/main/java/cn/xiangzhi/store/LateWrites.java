package cn.xiangzhi.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes whose answer nobody waits for: they travel together, in their order, before the next statement of the transaction and
 * at the latest with its commit; outside a transaction at once. What the database refuses is told then, so whoever wants to
 * hear of it where it was written asks {@link org.springframework.jdbc.core.simple.JdbcClient} instead.
 */
@Lazy
@Component
public class LateWrites {

    /** Written in one trip; a bundle of any size would keep both ends of the line waiting for each other. */
    private static final int MOST = 50;

    /** The same for rows of many matters, which go as a few statements. */
    private static final int MOST_ROWS = 1000;

    /** Before the name of what a statement wrote: fails where that is nothing, so that nobody need wait for the answer. */
    public static final String COUNTED = "select 1 / count(*) from ";

    private final WriteTrips trips;

    public LateWrites(DataSource source) {
        this.trips = new WriteTrips(source);
    }

    /** One insert, update or delete; {@code sql} is a constant with named parameters. */
    public Write sql(String sql) {
        return new Write(sql);
    }

    /**
     * From now on in this transaction writes in the same words go as one statement of many rows, each kind where its first was
     * written: for the rows of many matters that do not build on one another.
     */
    public void byKind() {
        held().byKind = true;
    }

    /** A write that is being put together. */
    public final class Write {

        final String sql;
        final MapSqlParameterSource values = new MapSqlParameterSource();

        @Nullable
        Supplier<? extends RuntimeException> unwritten;

        private Write(String sql) {
            this.sql = sql;
        }

        public Write param(String name, @Nullable Object value) {
            values.addValue(name, value);
            return this;
        }

        /** The same for a value that may be missing: bound as that type of {@link java.sql.Types} either way. */
        public Write param(String name, @Nullable Object value, int type) {
            values.addValue(name, value, type);
            return this;
        }

        /**
         * As {@link #later}; where the same write but for the words of {@code list} was the last one to wait, it takes them
         * along.
         */
        public void together(String list) {
            if (!(TransactionSynchronizationManager.getResource(LateWrites.this) instanceof Held held)
                    || held.writes.isEmpty()
                    || !held.writes.getLast().takes(this, list)) {
                later();
            }
        }

        private boolean takes(Write other, String list) {
            var own = new HashMap<>(values.getValues());
            var further = new HashMap<>(other.values.getValues());
            if (sql.equals(other.sql)
                    && own.remove(list) instanceof String[] some
                    && further.remove(list) instanceof String[] more
                    && own.equals(further)) {
                values.addValue(
                        list,
                        Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new));
                return true;
            }
            return false;
        }

        /** Whether its text depends on how many values some list has. */
        boolean listed() {
            return values.getValues().values().stream().anyMatch(Iterable.class::isInstance);
        }

        /**
         * As {@link #later}, for a statement that ends in {@link #COUNTED} of what it wrote: where that is nothing, the transaction
         * is taken back, and whoever sends it or commits is told so; of several that travel together the first speaks for all.
         */
        public void mustWrite(Supplier<? extends RuntimeException> unwritten) {
            this.unwritten = unwritten;
            later();
        }

        /**
         * Asked now, for the one row it answers: what waits travels before it in the same trip, so that a lock it takes is held no
         * longer than it must be.
         */
        public <T> T answered(RowMapper<T> row) {
            var sent = new ArrayList<Write>();
            if (TransactionSynchronizationManager.getResource(LateWrites.this) instanceof Held held) {
                sent.addAll(held.taken());
            }
            sent.add(this);
            return trips.ask(sent, row);
        }

        /** To be sent with the transaction. */
        public void later() {
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                held().add(this);
            } else {
                trips.send(List.of(this), false);
            }
        }
    }

    /**
     * A statement that neither reads what waits nor has to be refused after it: it goes ahead, and what waits goes on waiting
     * for a trip of its own.
     */
    public <T> T ahead(Supplier<T> statement) {
        var held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held == null || held.passed) {
            return statement.get();
        }
        held.passed = true;
        try {
            return statement.get();
        } finally {
            held.passed = false;
        }
    }

    /** Sends what waits; every statement of {@link OrderedTemplate} comes by here first. */
    void flush() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Held held && !held.passed) {
            held.send(false);
        }
    }

    /** Sends what waits and the commit in one trip; the driver, which sees the transaction ended, sends no commit of its own. */
    void commit() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Held held) {
            held.send(true);
        }
    }

    private Held held() {
        var held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new Held();
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(held);
        }
        return held;
    }

    /** What one transaction still has to write. */
    private final class Held implements TransactionSynchronization {

        private final List<Write> writes = new ArrayList<>();
        private boolean byKind;
        private boolean passed;

        void add(Write write) {
            writes.add(write);
            if (writes.size() == (byKind ? MOST_ROWS : MOST)) {
                send(false);
            }
        }

        /** What waits, to go with what is asked; rows of many matters go by themselves. */
        List<Write> taken() {
            if (byKind) {
                send(false);
            }
            var together = List.copyOf(writes);
            writes.clear();
            return together;
        }

        /** Rows of many matters are followed by a commit of the driver's own. */
        void send(boolean commit) {
            if (!writes.isEmpty()) {
                var together = List.copyOf(writes);
                writes.clear();
                if (byKind) {
                    trips.sendByKind(together);
                } else {
                    trips.send(together, commit);
                }
            }
        }

        /** Where {@link OrderedTransactions} did not commit. */
        @Override
        public void afterCommit() {
            if (!writes.isEmpty()) {
                throw new IllegalStateException("never sent: " + writes.getFirst().sql);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(LateWrites.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LateWrites.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LateWrites.this);
        }
    }
}
