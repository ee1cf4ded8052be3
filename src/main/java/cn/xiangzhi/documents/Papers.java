package cn.xiangzhi.documents;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.template.BuiltIn;
import cn.xiangzhi.documents.versions.PaperTemplates;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.secrecy.Sm3;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The door to issued papers. A paper that lacks a field its kind must have is Refused PROC-13. */
@Component
public class Papers {

    private final PaperNumbers numbers;
    private final PaperStore store;
    private final SheetStore sheets;
    private final PaperTemplates templates;
    private final Organization organization;
    private final Today today;
    private final JsonMapper json;
    private final Audit audit;
    private final Gates gates;
    private final DigestChain chain;
    private final Cosigners cosigners;

    Papers(
            PaperNumbers numbers,
            PaperStore store,
            SheetStore sheets,
            PaperTemplates templates,
            Organization organization,
            Today today,
            JsonMapper json,
            Audit audit,
            Gates gates,
            DigestChain chain,
            Cosigners cosigners) {
        this.numbers = numbers;
        this.store = store;
        this.sheets = sheets;
        this.templates = templates;
        this.organization = organization;
        this.today = today;
        this.json = json;
        this.audit = audit;
        this.gates = gates;
        this.chain = chain;
        this.cosigners = cosigners;
    }

    /**
     * Issues a paper in the caller's transaction: draws its number if its kind has one, fills the template in force on
     * that day, keeps the words and their SM3 digest. Served at {@code /papers/{id}} as a print-ready A4 page. A summary decision takes the
     * number in {@code 预编文号}, else the next one reserved for the actor's own organ, else one of the series.
     *
     * @param organ whose number word and name the paper bears
     * @param fields what the template needs; keys are those of {@link PaperKind#required()} and
     *     {@link PaperKind#optional()}, values as {@link PaperFields} says
     */
    @Transactional
    public Paper issue(
            Actor actor,
            UUID organ,
            PaperKind kind,
            String matterKind,
            UUID matter,
            LocalDate on,
            Map<String, Object> fields) {
        return issue(actor, organ, List.of(), kind, matterKind, matter, on, fields);
    }

    /**
     * The same for a paper that other organs sign with the bearer: {@code others} in the order they sign, none for a paper of
     * one organ, at least one for a joint kind. Their names and the day are printed from {@code 署名}.
     */
    @Transactional
    public Paper issue(
            Actor actor,
            UUID organ,
            List<UUID> others,
            PaperKind kind,
            String matterKind,
            UUID matter,
            LocalDate on,
            Map<String, Object> given) {
        var bearer = organization.organ(actor.county(), organ).orElseThrow(() -> Refused.notFound("出具机关"));
        var signing = cosigners.of(bearer, others, kind);
        var fields = signing.fields(given, on);
        PaperFields.check(kind, fields);
        var id = Ids.next();
        var number = kind.numbered() ? numbers.of(actor, bearer, kind, on, id, fields) : null;
        var township = bearer.township() == null ? actor.scope().township() : bearer.township();
        var chosen = templates.inForce(actor.county(), township, kind, on);
        var html = chosen.template().fill(new PaperView(kind, number, bearer.name(), on, fields));
        var paper =
                new Paper(id, actor.county(), kind, number, kind.label(), matterKind, matter, on, false, Sm3.hex(html));
        var now = today.now();
        store.insert(
                new PaperStore.Row(
                        paper,
                        chosen.version(),
                        township,
                        organ,
                        bearer.name(),
                        json.writeValueAsString(fields),
                        html,
                        actor.person(),
                        actor.name(),
                        now),
                chain.waiting(actor.county(), LinkKind.PAPER, id, paper.digest(), signing.facts(paper)));
        cosigners.insert(paper, signing);
        return paper;
    }

    /** Voids with a reason, as an act and a link of the chain (F27); the number is kept and never used again. */
    @Transactional
    public void voidPaper(Actor actor, UUID paper, String reason) {
        if (reason.isBlank()) {
            throw Refused.invalid("文书未作废", "没有写明作废原因", "请填写作废原因");
        }
        var voiding = new Voiding(
                actor.name(), actor.postTitle(), today.now().truncatedTo(ChronoUnit.MICROS), reason.strip());
        if (!store.voidPaper(actor.scope(), paper, voiding)) {
            throw Refused.notFound("有效的文书");
        }
        chain.link(actor.county(), LinkKind.VOID, paper, voiding.digest(paper), "");
        audit.record(actor, "作废文书", "paper", paper, reason.strip());
    }

    public List<Paper> of(String county, String matterKind, UUID matter) {
        return store.of(county, matterKind, matter);
    }

    /** Those of several matters, whatever their kinds, asked for at once. */
    public List<Paper> of(String county, Collection<UUID> matters) {
        return matters.isEmpty() ? List.of() : store.of(county, matters);
    }

    public Optional<Paper> find(String county, UUID paper) {
        return store.find(county, paper);
    }

    /** The paper with its words, for who may see it; Refused as not found outside the actor's scope. */
    public Sheet open(Actor actor, UUID paper) {
        return sheets.find(actor.scope(), paper)
                .filter(sheet -> mayOpen(actor, sheet.paper()))
                .orElseThrow(() -> Refused.notFound("文书"));
    }

    /** Those of several that the actor may see, asked for at once, in the order they were issued; the others are left out. */
    public List<Sheet> open(Actor actor, Collection<UUID> papers) {
        return papers.isEmpty()
                ? List.of()
                : sheets.of(actor.scope(), papers).stream()
                        .filter(sheet -> mayOpen(actor, sheet.paper()))
                        .toList();
    }

    private boolean mayOpen(Actor actor, Paper paper) {
        return mayOpenAll(actor)
                || cosigners.maySeal(actor, paper.id())
                || gates.mayOpen(actor, paper.county(), paper.matterKind(), paper.matter());
    }

    /** The words of a paper that is bound with a file and not issued by itself: its cover, contents and notes. */
    public String words(PaperView view) {
        return BuiltIn.of(view.kind()).fill(view);
    }

    /** The newest papers of a kind that the actor may open anyway, to look at a template with a real case. */
    public List<Paper> recent(Actor actor, PaperKind kind) {
        return mayOpenAll(actor) ? store.recent(actor.scope(), kind) : List.of();
    }

    /** What the paper was filled from, to print it from another template; Refused as not found like the paper itself. */
    public PaperView view(Actor actor, UUID paper) {
        open(actor, paper);
        return sheets.view(actor.scope(), paper, kept -> KeptFields.read(json, kept))
                .orElseThrow(() -> Refused.notFound("文书"));
    }

    /** The version of an office's template the paper was made from; none for the built-in one. */
    public Optional<UUID> templateOf(String county, UUID paper) {
        return store.template(county, paper);
    }

    /** How many papers of the county were made from a version of a template. */
    public int madeFrom(String county, UUID template) {
        return store.madeFrom(county, template);
    }

    static boolean mayOpenAll(Actor actor) {
        return actor.has(Right.CASE_READ) || actor.has(Right.ARCHIVE_READ);
    }

    /** An issued paper with its unalterable words. */
    public record Sheet(
            Paper paper,
            String html,
            String organName,
            String issuedByName,
            OffsetDateTime issuedAt,
            @Nullable String voidReason) {}
}
