package cn.xiangzhi.documents;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.versions.PaperTemplates;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door to drafts of papers: filled as the paper would be issued, kept for others to look at, ended by issuing it (F45). */
@Component
public class Drafts {

    private static final String NO_NUMBER = "（草稿，尚未编号）";
    private static final TypeReference<Map<String, String>> GIVEN = new TypeReference<>() {};

    private final DraftStore store;
    private final PaperTemplates templates;
    private final Organization organization;
    private final PersonalData secrets;
    private final JsonMapper json;
    private final Gates gates;
    private final Today today;
    private final Audit audit;

    Drafts(
            DraftStore store,
            PaperTemplates templates,
            Organization organization,
            PersonalData secrets,
            JsonMapper json,
            Gates gates,
            Today today,
            Audit audit) {
        this.store = store;
        this.templates = templates;
        this.organization = organization;
        this.secrets = secrets;
        this.json = json;
        this.gates = gates;
        this.today = today;
        this.audit = audit;
    }

    /**
     * A paper as it would be issued, made but not kept.
     *
     * @param lacks what it must say and does not yet; or why it could not be issued like this
     */
    public record Filled(
            PaperKind kind,
            UUID organ,
            String organName,
            @Nullable String township,
            LocalDate on,
            Map<String, Object> fields,
            List<String> lacks,
            String html) {}

    /** Fills the template in force, as {@link Papers#issue} would, but draws no number and asks for nothing that is missing. */
    public Filled fill(Actor actor, UUID organ, PaperKind kind, LocalDate on, Map<String, Object> fields) {
        var bearer = organization.organ(actor.county(), organ).orElseThrow(() -> Refused.notFound("出具机关"));
        var township = bearer.township() == null ? actor.scope().township() : bearer.township();
        var chosen = templates.inForce(actor.county(), township, kind, on);
        var view = new PaperView(kind, kind.numbered() ? NO_NUMBER : null, bearer.name(), on, fields);
        return new Filled(
                kind,
                organ,
                bearer.name(),
                township,
                on,
                fields,
                lacks(kind, fields),
                chosen.template().fill(view));
    }

    private static List<String> lacks(PaperKind kind, Map<String, Object> fields) {
        var lacks = new ArrayList<>(PaperFields.missing(kind, fields));
        if (lacks.isEmpty()) {
            try {
                PaperFields.check(kind, fields);
            } catch (Refused no) {
                lacks.add(no.why());
            }
        }
        return List.copyOf(lacks);
    }

    /**
     * Keeps it in place of an older draft of the same paper; the same {@code id} again changes nothing.
     *
     * @param given what was typed, kept sealed, so that somebody can go on from there
     */
    @Transactional
    public void keep(
            Actor actor,
            UUID id,
            Filled filled,
            String matterKind,
            UUID matter,
            String address,
            Map<String, String> given) {
        if (store.known(actor.county(), id)) {
            return;
        }
        var now = today.now();
        store.replace(actor.county(), matter, filled.kind(), actor.name(), now);
        var draft = new Draft(
                id,
                actor.county(),
                filled.kind(),
                filled.organName(),
                matterKind,
                matter,
                address,
                filled.on(),
                filled.lacks(),
                filled.html(),
                actor.person(),
                actor.name(),
                actor.postTitle(),
                now,
                Draft.State.KEPT,
                null);
        store.insert(
                draft,
                filled.township(),
                filled.organ(),
                json.writeValueAsString(filled.fields()),
                secrets.seal(json.writeValueAsString(given)));
        audit.record(actor, "存文书草稿", "draft", id, filled.kind().label());
    }

    /** The drafts of a matter, those in use. */
    public List<Draft> of(String county, String matterKind, UUID matter) {
        return store.of(county, matterKind, matter);
    }

    /** For who may open the matter's papers; Refused as not found otherwise. */
    public Draft open(Actor actor, UUID id) {
        return store.find(actor.scope(), id)
                .filter(draft -> Papers.mayOpenAll(actor)
                        || gates.mayOpen(actor, draft.county(), draft.matterKind(), draft.matter()))
                .orElseThrow(() -> Refused.notFound("文书草稿"));
    }

    /** What was typed when it was kept. */
    public Map<String, String> given(Actor actor, Draft draft) {
        return json.readValue(secrets.open(store.given(actor.county(), draft.id())), GIVEN);
    }

    /** That very draft became the paper. */
    @Transactional
    public void issued(Actor actor, UUID draft, UUID paper) {
        store.issuedFrom(actor.county(), open(actor, draft).id(), paper, actor.name(), today.now());
    }

    /** A newer draft stands in its place. */
    @Transactional
    public void replaced(Actor actor, UUID draft) {
        store.drop(actor.county(), open(actor, draft).id(), actor.name(), today.now());
    }

    /** Not to be used any more; by who kept it, or who decides. */
    @Transactional
    public void drop(Actor actor, UUID id) {
        var draft = open(actor, id);
        if (!mayDrop(actor, draft)) {
            throw Refused.invalid("草稿没有撤下", "这份草稿由" + draft.keptByName() + "拟，已经出具、撤下的也不能再撤", "请由拟稿人撤下");
        }
        store.drop(actor.county(), id, actor.name(), today.now());
        audit.record(actor, "撤下文书草稿", "draft", id, draft.kind().label());
    }

    public static boolean mayDrop(Actor actor, Draft draft) {
        return draft.open() && draft.keptBy().equals(actor.person());
    }
}
