package cn.xiangzhi.documents.versions;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.docx.TemplateFile;
import cn.xiangzhi.documents.template.BuiltIn;
import cn.xiangzhi.documents.template.Fault;
import cn.xiangzhi.documents.template.Template;
import cn.xiangzhi.secrecy.Sm3;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to templates: the built-in ones, and the versions an office uploads, puts in force from a day and withdraws
 * (F40, F45). A version is never edited; papers issued from it stay as they are.
 */
@Component
public class PaperTemplates {

    private final TemplateStore store;
    private final Today today;
    private final Audit audit;
    /** A version never changes, so what was read of it stays read. */
    private final Map<UUID, Template> read = new ConcurrentHashMap<>();

    PaperTemplates(TemplateStore store, Today today, Audit audit) {
        this.store = store;
        this.today = today;
        this.audit = audit;
    }

    /** What a paper is made from; {@code version} is null for the built-in template. */
    public record Chosen(@Nullable UUID version, Template template) {}

    /** The template of that day: the township's own, else the county's, else the built-in one. */
    public Chosen inForce(String county, @Nullable String township, PaperKind kind, LocalDate on) {
        return store.inForce(county, township, kind, on)
                .map(found -> new Chosen(found.id(), read(found)))
                .orElseGet(() -> new Chosen(null, BuiltIn.of(kind)));
    }

    /** All versions the actor may see, the newest first; of one kind, or of every kind. */
    public List<TemplateVersion> of(Actor actor, @Nullable PaperKind kind) {
        return store.of(actor.scope(), kind);
    }

    public TemplateVersion open(Actor actor, UUID id) {
        return store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("模板版本"));
    }

    public Template template(Actor actor, UUID id) {
        open(actor, id);
        return store.source(actor.county(), id).map(this::read).orElseThrow(() -> Refused.notFound("模板版本"));
    }

    /** The file as it was uploaded. */
    public byte[] docx(Actor actor, UUID id) {
        open(actor, id);
        return store.docx(actor.county(), id).orElseThrow(() -> Refused.notFound("模板版本"));
    }

    /**
     * Reads an uploaded file and keeps it as a draft, for the actor's township or for the whole county.
     *
     * @param once a second upload under the same mark changes nothing
     * @return what is wrong with it and where; empty when it was kept
     */
    @Transactional
    public List<Fault> upload(Actor actor, UUID once, PaperKind kind, byte[] file, String note) {
        actor.must(Right.TEMPLATE_MANAGE, "上传文书模板");
        if (note.isBlank() || note.length() > 300) {
            throw Refused.invalid("模板未接收", note.isBlank() ? "没有写改了什么" : "说明太长", "请用300字以内写明这一版改了什么、依据什么");
        }
        var reading = TemplateFile.read(kind, file);
        if (reading.sound()) {
            store.insert(
                    actor.county(),
                    new TemplateStore.Upload(
                            once,
                            actor.scope().township(),
                            kind,
                            reading.source(),
                            file,
                            Sm3.hex(file),
                            note.strip(),
                            actor.name(),
                            today.now()));
            audit.record(actor, "上传文书模板", "template", once, kind.label() + "：" + note.strip());
        }
        return reading.faults();
    }

    /** Papers of that day and later are made from it. */
    @Transactional
    public TemplateVersion putInForce(Actor actor, UUID id, LocalDate from) {
        var version = mine(actor, id, "启用文书模板");
        if (from.isBefore(today.date())) {
            throw Refused.invalid("模板未启用", "启用日期早于今天，已经出具的文书不能改", "请填写今天或者以后的日期");
        }
        if (from.isAfter(today.date().plusYears(1))) {
            throw Refused.invalid("模板未启用", "启用日期在一年以后", "请核对日期");
        }
        if (!store.putInForce(actor.county(), id, from, actor.name(), today.now())) {
            throw Refused.stale("这一版模板的启用");
        }
        audit.record(actor, "启用文书模板", "template", id, version.kind().label() + version.name() + "，自" + from + "起");
        return version;
    }

    /**
     * From today on papers are made as before it: from an earlier version in force, or from the built-in template. A draft
     * is set aside.
     */
    @Transactional
    public TemplateVersion withdraw(Actor actor, UUID id, String reason) {
        var version = mine(actor, id, "停用文书模板");
        if (reason.isBlank() || reason.length() > 300) {
            throw Refused.invalid("模板未停用", reason.isBlank() ? "没有写停用的原因" : "原因太长", "请用300字以内写明原因");
        }
        if (!store.withdraw(actor.county(), id, today.date(), actor.name(), today.now(), reason.strip())) {
            throw Refused.stale("这一版模板的停用");
        }
        audit.record(actor, "停用文书模板", "template", id, version.kind().label() + version.name() + "：" + reason.strip());
        return version;
    }

    /** Where the version stands today, among the versions of its kind. */
    public TemplateState state(TemplateVersion version, List<TemplateVersion> all) {
        var day = today.date();
        if (version.withdrawnFrom() != null) {
            return TemplateState.WITHDRAWN;
        }
        if (version.validFrom() == null) {
            return TemplateState.DRAFT;
        }
        if (version.validFrom().isAfter(day)) {
            return TemplateState.COMING;
        }
        return all.stream()
                        .filter(other -> other.kind() == version.kind()
                                && java.util.Objects.equals(other.township(), version.township()))
                        .anyMatch(other -> other.validOn(day) && other.before(version))
                ? TemplateState.REPLACED
                : TemplateState.IN_FORCE;
    }

    /** The version that makes papers of the kind for the actor's office today; null: the built-in template does. */
    public @Nullable TemplateVersion present(Actor actor, PaperKind kind, List<TemplateVersion> all) {
        return all.stream()
                .filter(version -> version.kind() == kind && version.validOn(today.date()))
                .filter(version -> version.township() == null
                        || version.township().equals(actor.scope().township()))
                .reduce((one, two) -> one.before(two) ? one : two)
                .orElse(null);
    }

    /** A version of the actor's own office; what the county put in force for all is the county's. */
    private TemplateVersion mine(Actor actor, UUID id, String what) {
        actor.must(Right.TEMPLATE_MANAGE, what);
        var version = open(actor, id);
        if (version.township() == null && actor.scope().township() != null) {
            throw Refused.invalid(what + "没有办理", "这一版是县里统一的，不由本乡镇启用、停用", "请联系县级管理员，或者上传本乡镇自己的一版");
        }
        return version;
    }

    private Template read(TemplateStore.Source found) {
        return read.computeIfAbsent(found.id(), id -> Template.of(found.source()));
    }
}
