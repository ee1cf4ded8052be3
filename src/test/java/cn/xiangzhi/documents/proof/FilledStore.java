package cn.xiangzhi.documents.proof;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.LinkKind;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.chain.Anchor;
import cn.xiangzhi.documents.chain.Anchors;
import cn.xiangzhi.documents.chain.ChainStore;
import cn.xiangzhi.documents.chain.Linker;
import cn.xiangzhi.documents.chain.Waiting;
import cn.xiangzhi.documents.vault.FolderVault;
import cn.xiangzhi.documents.vault.Safekeeping;
import cn.xiangzhi.documents.vault.Spool;
import cn.xiangzhi.documents.vault.Vault;
import cn.xiangzhi.secrecy.Sm3;
import cn.xiangzhi.store.LateWrites;
import cn.xiangzhi.store.OrderedTransactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A store with very many small attachments and some papers, all in the chain, made quickly; and its proof. */
public final class FilledStore {

    static final String COUNTY = "420999";
    private static final int BATCH = 1_000;

    final JdbcClient jdbc;
    final Anchors anchors;
    final Linker linker;
    final ChainStore chain;
    private final NamedParameterJdbcTemplate named;
    private final TransactionTemplate transaction;
    private final Proof proof;
    private final Vault vault;
    private final Path home;
    private final Random random = new Random(20261122);
    final List<Attachment> attachments = new ArrayList<>();
    final List<Paper> papers = new ArrayList<>();

    public FilledStore(DataSource source, Path home, @Nullable Vault other) {
        this.home = home;
        this.jdbc = JdbcClient.create(source);
        this.named = new NamedParameterJdbcTemplate(source);
        var late = new LateWrites(source);
        var transactions = new OrderedTransactions(source, late);
        this.transaction = new TransactionTemplate(transactions);
        this.vault = other == null ? new FolderVault(home) : other;
        this.chain = new ChainStore(jdbc, late, JsonMapper.builder().build());
        this.linker = new Linker(chain, transaction);
        this.anchors = new Anchors(jdbc, chain, linker, new Today(Clock.systemUTC()));
        this.proof = new Proof(
                chain,
                anchors,
                new AttachmentRows(jdbc),
                List.of(new PaperRows(jdbc)),
                vault,
                new Safekeeping(vault, new Spool(home), jdbc, transactions),
                transactions);
    }

    /** So many attachments of {@code least} to {@code most} bytes each, and a paper for every ten, linked. */
    public void fill(int count, int least, int most) throws IOException {
        Files.createDirectories(home);
        for (var done = 0; done < count; done += BATCH) {
            var batch = new ArrayList<Attachment>();
            for (var n = 0; n < Math.min(BATCH, count - done); n++) {
                batch.add(attachment(least + random.nextInt(most - least + 1)));
            }
            write(batch, papers(batch.size() / 10));
            linker.county(COUNTY);
        }
    }

    private Attachment attachment(int size) throws IOException {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return attachment(bytes);
    }

    Attachment attachment(byte[] bytes) throws IOException {
        var digest = Sm3.hex(bytes);
        if (vault.size(digest).isEmpty()) {
            if (vault instanceof FolderVault folder) {
                Files.createDirectories(folder.file(digest).getParent());
                Files.write(folder.file(digest), bytes);
            } else {
                vault.put(Files.write(Files.createTempFile(home, "in", ""), bytes), digest);
            }
        }
        var at = OffsetDateTime.parse("2026-11-12T10:30:00+08:00").truncatedTo(ChronoUnit.MICROS);
        var row = new Attachment(
                Ids.next(),
                COUNTY,
                "case-evidence",
                Ids.next(),
                "现场" + attachments.size() + ".jpg",
                "image/jpeg",
                bytes.length,
                digest,
                at,
                "王成",
                at.minusMinutes(7),
                29.85,
                112.4);
        attachments.add(row);
        return row;
    }

    private List<Paper> papers(int count) {
        var made = new ArrayList<Paper>();
        for (var n = 0; n < count; n++) {
            var paper = new Paper(
                    Ids.next(),
                    COUNTY,
                    PaperKind.DECISION,
                    "云罚决〔2026〕" + (papers.size() + 1) + "号",
                    "行政处罚决定书",
                    "case",
                    Ids.next(),
                    LocalDate.of(2026, 11, 12),
                    false,
                    "");
            var whole = new Paper(
                    paper.id(),
                    COUNTY,
                    paper.kind(),
                    paper.number(),
                    paper.title(),
                    "case",
                    paper.matter(),
                    paper.issuedOn(),
                    false,
                    Sm3.hex(html(paper.id())));
            papers.add(whole);
            made.add(whole);
        }
        return made;
    }

    static String html(UUID id) {
        return "<html><body>当事人违反……决定罚款五百元。" + id + "</body></html>";
    }

    void write(List<Attachment> rows, List<Paper> issued) {
        transaction.executeWithoutResult(status -> {
            insert(rows);
            named.batchUpdate("""
                    insert into documents_paper (county_code, id, organ, organ_name, kind, number, title, matter_kind, matter,
                      issued_on, fields, html, digest, issued_by, issued_by_name, issued_at, state)
                    values (:county, :id, :id, '云溪镇人民政府', :kind, :number, :title, 'case', :matter,
                      :on, '{}', :html, :digest, :id, '李刚', :at, 'FINAL')
                    """, issued.stream().map(FilledStore::values).toArray(SqlParameterSource[]::new));
            var waiting = new ArrayList<Waiting>();
            rows.forEach(row -> waiting.add(link(LinkKind.ATTACHMENT, row.id(), row.digest(), row.facts())));
            issued.forEach(paper -> waiting.add(link(LinkKind.PAPER, paper.id(), paper.digest(), paper.facts())));
            waiting.forEach(chain::enqueue);
        });
    }

    /** Rows without links: as somebody would write them past the program. */
    void insert(List<Attachment> rows) {
        named.batchUpdate("""
                insert into documents_attachment (county_code, id, matter_kind, matter, file_name, media_type, size, digest,
                  received_at, received_by, taken_at, latitude, longitude)
                values (:county, :id, :kind, :matter, :name, :type, :size, :digest, :at, :by, :taken, :latitude, :longitude)
                """, rows.stream().map(FilledStore::values).toArray(SqlParameterSource[]::new));
    }

    private static Waiting link(LinkKind kind, UUID subject, String digest, String facts) {
        var at = OffsetDateTime.parse("2026-11-12T10:30:00+08:00");
        return new Waiting(COUNTY, Ids.next(), kind.name(), subject, digest, facts, at);
    }

    private static SqlParameterSource values(Attachment row) {
        return new MapSqlParameterSource("county", row.county())
                .addValue("id", row.id())
                .addValue("kind", row.matterKind())
                .addValue("matter", row.matter())
                .addValue("name", row.fileName())
                .addValue("type", row.mediaType())
                .addValue("size", row.size())
                .addValue("digest", row.digest())
                .addValue("at", row.receivedAt())
                .addValue("by", row.receivedBy())
                .addValue("taken", row.takenAt())
                .addValue("latitude", row.latitude())
                .addValue("longitude", row.longitude());
    }

    private static SqlParameterSource values(Paper paper) {
        return new MapSqlParameterSource("county", paper.county())
                .addValue("id", paper.id())
                .addValue("kind", paper.kind().name())
                .addValue("number", paper.number())
                .addValue("title", paper.title())
                .addValue("matter", paper.matter())
                .addValue("on", paper.issuedOn())
                .addValue("html", html(paper.id()))
                .addValue("digest", paper.digest())
                .addValue("at", OffsetDateTime.parse("2026-11-12T10:30:00+08:00"));
    }

    Path file(Attachment row) {
        return home.resolve("attachments").resolve(Vault.name(row.digest()));
    }

    VerifyCommand command() {
        return new VerifyCommand(proof);
    }

    /** What a run finds. */
    List<Finding> findings(Anchor.@Nullable Told held) {
        var found = Collections.synchronizedList(new ArrayList<Finding>());
        proof.run(cn.xiangzhi.documents.ChainedRows.Range.ALL, held, 2, found::add);
        return List.copyOf(found);
    }

    /** What a run over a part finds. */
    List<Finding> findings(cn.xiangzhi.documents.ChainedRows.Range range) {
        var found = Collections.synchronizedList(new ArrayList<Finding>());
        proof.run(range, null, 2, found::add);
        return List.copyOf(found);
    }

    /** A whole run with so many threads: how many bytes were read, and what was found. */
    public Run run(int threads) {
        var found = Collections.synchronizedList(new ArrayList<Finding>());
        var began = System.nanoTime();
        var tally = proof.run(cn.xiangzhi.documents.ChainedRows.Range.ALL, null, threads, found::add);
        return new Run(tally.files.get(), tally.bytes.get(), (System.nanoTime() - began) / 1e9, List.copyOf(found));
    }

    /** What a run read, how long it took, and what it found. */
    public static final class Run {

        private final long files;
        private final long bytes;
        private final double seconds;
        private final List<Finding> findings;

        Run(long files, long bytes, double seconds, List<Finding> findings) {
            this.files = files;
            this.bytes = bytes;
            this.seconds = seconds;
            this.findings = findings;
        }

        public long files() {
            return files;
        }

        public long bytes() {
            return bytes;
        }

        public double seconds() {
            return seconds;
        }

        public int found() {
            return findings.size();
        }

        /** Whether these changes were found, each once, and nothing else. */
        public boolean exactly(List<Planted> planted) {
            return findings.size() == planted.size()
                    && planted.stream()
                            .allMatch(change ->
                                    findings.stream().filter(change::is).count() == 1);
        }

        @Override
        public String toString() {
            return findings.toString();
        }
    }

    /** Plants ten changes and answers what must be found of each: its kind and what its line names. */
    public List<Planted> plant() throws IOException {
        var planted = new ArrayList<Planted>();
        var step = attachments.size() / 20;
        var altered = attachments.get(step);
        var bytes = Files.readAllBytes(file(altered));
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(altered), bytes);
        planted.add(new Planted(Finding.Kind.ALTERED.label(), altered.id().toString()));

        var truncated = attachments.get(2 * step);
        Files.write(file(truncated), java.util.Arrays.copyOf(Files.readAllBytes(file(truncated)), 5));
        planted.add(new Planted(Finding.Kind.ALTERED.label(), truncated.id().toString()));

        var missing = attachments.get(3 * step);
        Files.delete(file(missing));
        planted.add(new Planted(Finding.Kind.MISSING.label(), missing.id().toString()));

        var added = Sm3.hex("无人登记");
        var place = home.resolve("attachments").resolve(Vault.name(added));
        Files.createDirectories(place.getParent());
        Files.writeString(place, "无人登记");
        planted.add(new Planted(Finding.Kind.ADDED.label(), added));

        var digest = attachments.get(4 * step);
        update("documents_attachment set digest = '" + "0".repeat(64) + "'", digest.id());
        planted.add(new Planted(Finding.Kind.ROW_ALTERED.label(), digest.id().toString()));

        var moved = attachments.get(5 * step);
        update("documents_attachment set latitude = 30.5, taken_at = taken_at - interval '1 day'", moved.id());
        planted.add(new Planted(Finding.Kind.ROW_ALTERED.label(), moved.id().toString()));

        var one = attachments.get(6 * step);
        var other = attachments.get(7 * step);
        var swapped = Files.readAllBytes(file(one));
        Files.write(file(one), Files.readAllBytes(file(other)));
        Files.write(file(other), swapped);
        planted.add(new Planted(Finding.Kind.ALTERED.label(), one.id().toString()));
        planted.add(new Planted(Finding.Kind.ALTERED.label(), other.id().toString()));

        var gone = attachments.get(8 * step);
        jdbc.sql("delete from documents_attachment where id = :id")
                .param("id", gone.id())
                .update();
        planted.add(new Planted(Finding.Kind.ROW_GONE.label(), gone.id().toString()));

        var paper = papers.getFirst();
        update("documents_paper set html = replace(html, '五百元', '五十元')", paper.id());
        planted.add(new Planted(Finding.Kind.ALTERED.label(), paper.id().toString()));

        var clever = papers.getLast();
        var rewritten = html(clever.id()).replace("五百元", "五十元");
        jdbc.sql("update documents_paper set html = :html, digest = :digest where id = :id")
                .param("html", rewritten)
                .param("digest", Sm3.hex(rewritten))
                .param("id", clever.id())
                .update();
        planted.add(new Planted(Finding.Kind.ALTERED.label(), clever.id().toString()));
        return planted;
    }

    void update(String what, UUID id) {
        jdbc.sql("update " + what + " where id = :id").param("id", id).update();
    }

    /** A finding that must be there. */
    public record Planted(String kind, String names) {

        boolean is(Finding finding) {
            return finding.kind().label().equals(kind) && finding.line().contains(names);
        }
    }
}
