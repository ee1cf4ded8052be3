package cn.xiangzhi.documents.vault;

import cn.xiangzhi.base.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a file into the vault together with the row that will name it: what fails with the transaction leaves no file. An
 * intent on disk tells, after a crash, which files may have been put without their row. A lock per digest keeps two
 * transactions with the same bytes from undoing one another.
 */
@Component
public class Safekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Safekeeping.class);
    private static final String INTENT = ".intent";

    private final Vault vault;
    private final Spool spool;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    public Safekeeping(Vault vault, Spool spool, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.vault = vault;
        this.spool = spool;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** To be called inside the transaction that writes the row. The same bytes are kept once. */
    public void keep(Spool.Incoming incoming) throws IOException {
        lock(incoming.digest());
        if (vault.size(incoming.digest()).isPresent()) {
            return;
        }
        var intent = spool.folder().resolve(Ids.next() + INTENT);
        Files.writeString(intent, incoming.digest(), StandardOpenOption.CREATE_NEW);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                settle(intent, incoming.digest(), status);
            }
        });
        vault.put(incoming.file(), incoming.digest());
    }

    private void settle(Path intent, String digest, int status) {
        try {
            if (status == TransactionSynchronization.STATUS_COMMITTED) {
                Files.deleteIfExists(intent);
            } else {
                undo(intent, digest);
            }
        } catch (IOException | RuntimeException later) {
            LOG.warn("The next start will clear up {}: {}", intent, later.toString());
        }
    }

    private void undo(Path intent, String digest) {
        apart.executeWithoutResult(status -> {
            try {
                lock(digest);
                if (!registered(digest)) {
                    vault.remove(digest);
                }
                Files.deleteIfExists(intent);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** After a start: takes back what a crash left in the vault without a row, and what never arrived whole. */
    void clear(Predicate<Path> old) throws IOException {
        for (var file : left()) {
            if (old.test(file)) {
                if (file.toString().endsWith(INTENT)) {
                    undo(file, Files.readString(file));
                } else {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Digests of files just being put, whose rows are not written yet. */
    public List<String> underway() throws IOException {
        var digests = new ArrayList<String>();
        for (var file : left()) {
            if (file.toString().endsWith(INTENT)) {
                digests.add(Files.readString(file));
            }
        }
        return digests;
    }

    private List<Path> left() throws IOException {
        if (!Files.isDirectory(spool.folder())) {
            return List.of();
        }
        try (var files = Files.list(spool.folder())) {
            return files.toList();
        }
    }

    /** Whether a row names the digest, in whatever county. */
    private boolean registered(String digest) {
        return jdbc.sql("select exists (select 1 from documents_attachment where digest = :digest)")
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    private void lock(String digest) {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", Long.parseUnsignedLong(digest.substring(0, 16), 16))
                .query(row -> {});
    }
}
