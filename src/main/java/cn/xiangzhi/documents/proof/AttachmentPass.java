package cn.xiangzhi.documents.proof;

import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.ChainedRows.Range;
import cn.xiangzhi.documents.LinkKind;
import cn.xiangzhi.documents.vault.Vault;
import cn.xiangzhi.secrecy.Sm3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows and originals side by side, both in the order of their digests, so that neither is held: a digest only in the rows is
 * a missing file, one only in the vault was added. The originals are read and digested by several threads.
 */
final class AttachmentPass {

    private static final int BATCH = 32;
    private static final int MOST_STRANGERS = 10_000;

    private final AttachmentRows rows;
    private final Vault vault;
    private final ChainPass chain;
    private final Tally tally;
    private final Hands hands;
    private final List<String> strangers = new ArrayList<>();
    private final List<Group> batch = new ArrayList<>();
    private @Nullable Group group;

    AttachmentPass(AttachmentRows rows, Vault vault, ChainPass chain, Tally tally, Hands hands) {
        this.rows = rows;
        this.vault = vault;
        this.chain = chain;
        this.tally = tally;
        this.hands = hands;
    }

    /** All rows that name one digest: the first speaks for them; none is left where all were deleted. */
    private static final class Group {

        private final String digest;
        private @Nullable Attachment first;
        private int rows;

        Group(String digest) {
            this.digest = digest;
        }

        void add(Attachment row) {
            first = first == null ? row : first;
            rows++;
        }

        String piece() {
            return first == null ? digest : piece(first) + (rows > 1 ? " 等 " + rows + " 件" : "");
        }

        static String piece(Attachment row) {
            return LinkKind.ATTACHMENT.label() + " " + row.fileName() + " " + row.id();
        }
    }

    /** Answers the digests of files nobody registered. Of a part of the rows, files are only read and not listed. */
    List<String> run(Range range) {
        try (var files = range.all() ? new Files(vault.list()) : null) {
            rows.each(range, pair -> row(pair, files));
            end(files);
            if (files != null) {
                files.until(null, this::stranger);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        flush();
        return strangers;
    }

    private void row(AttachmentRows.Pair pair, @Nullable Files files) {
        tally.attachments.incrementAndGet();
        var known = pair.row();
        if (known != null && !chain.trusted(known.county(), LinkKind.ATTACHMENT, known.id())) {
            apart(known);
            return;
        }
        var digest = held(pair);
        var current = group;
        if (current == null || !current.digest.equals(digest)) {
            end(files);
            current = new Group(digest);
            group = current;
        }
        if (known != null) {
            current.add(known);
        }
    }

    /** A row whose link was altered stands in the order of nothing: its file is looked for by itself. */
    private void apart(Attachment row) {
        var alone = new Group(row.digest());
        alone.add(row);
        batch.add(alone);
    }

    /** Tells what is wrong with the row, and answers under which digest its original must lie. */
    private String held(AttachmentRows.Pair pair) {
        var row = pair.row();
        var said = pair.said();
        if (row == null) {
            tally.tell(
                    Finding.Kind.ROW_GONE,
                    LinkKind.ATTACHMENT.label() + " " + pair.subject(),
                    "原件 " + vault.where(Vault.name(pair.digest())));
            return pair.digest();
        }
        if (said == null) {
            tally.tell(Finding.Kind.UNLINKED, Group.piece(row), "");
            return row.digest();
        }
        if (!said.digest().equals(row.digest())) {
            tally.tell(Finding.Kind.ROW_ALTERED, Group.piece(row), "登记的摘要 " + row.digest() + "，链上为 " + said.digest());
        } else if (!said.facts().isEmpty() && !said.facts().equals(row.facts())) {
            tally.tell(Finding.Kind.ROW_ALTERED, Group.piece(row), "名称、时间、位置等登记项");
        }
        return said.digest();
    }

    private void end(@Nullable Files files) {
        var done = group;
        group = null;
        if (done == null) {
            return;
        }
        var there = files == null || pass(files, done.digest);
        if (done.first == null) {
            return;
        }
        if (!there) {
            tally.tell(Finding.Kind.MISSING, done.piece(), vault.where(Vault.name(done.digest)));
            return;
        }
        batch.add(done);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        var given = List.copyOf(batch);
        batch.clear();
        hands.give(() -> {
            var buffer = new byte[1 << 17];
            for (var one : given) {
                read(one, buffer);
            }
        });
    }

    private void read(Group one, byte[] buffer) throws IOException {
        var where = vault.where(Vault.name(one.digest));
        var size = 0L;
        var digest = new Sm3.Running();
        try (var stream = vault.open(one.digest)) {
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, read);
                size += read;
            }
        } catch (NoSuchFileException gone) {
            tally.tell(Finding.Kind.MISSING, one.piece(), where);
            return;
        }
        tally.files.incrementAndGet();
        tally.bytes.addAndGet(size);
        if (!digest.hex().equals(one.digest)) {
            var due = one.first == null ? size : one.first.size();
            var shorter = size == due ? "" : "，应为 " + due + " 字节，现为 " + size + " 字节";
            tally.tell(Finding.Kind.ALTERED, one.piece(), where + shorter);
        }
    }

    /** Goes on to a digest in the list of files: whether it is there. What is passed on the way is nobody's. */
    private boolean pass(Files files, String digest) {
        try {
            return files.until(digest, this::stranger);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void stranger(Vault.Stored file) {
        if (file.digest() == null || strangers.size() >= MOST_STRANGERS) {
            tally.tell(Finding.Kind.ADDED, "文件", vault.where(file.name()));
        } else {
            strangers.add(file.digest());
        }
    }

    /** The list of files with the one that comes next. */
    private static final class Files implements AutoCloseable {

        private final Vault.Listing list;
        private Vault.@Nullable Stored next;

        Files(Vault.Listing list) throws IOException {
            this.list = list;
            this.next = list.next();
        }

        /** Something done with a file nobody asked for. */
        interface Passed {
            void by(Vault.Stored file);
        }

        /** Takes everything up to the digest, and the digest itself when it is there; without one, everything. */
        boolean until(@Nullable String digest, Passed passed) throws IOException {
            while (next != null) {
                var file = next;
                if (file.digest() != null && digest != null) {
                    var order = file.digest().compareTo(digest);
                    if (order > 0) {
                        return false;
                    }
                    if (order == 0) {
                        next = list.next();
                        return true;
                    }
                }
                passed.by(file);
                next = list.next();
            }
            return false;
        }

        @Override
        public void close() throws IOException {
            list.close();
        }
    }
}
