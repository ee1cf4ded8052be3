package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.NewSeal;
import cn.xiangzhi.documents.seal.SealMaker;
import cn.xiangzhi.documents.seal.SealPicture;
import cn.xiangzhi.organization.Organization;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters seals and changes what is known of them; every change is an act with who, when and why. */
@Component
public class SealRegister {

    private static final int LONGEST = 200;

    private final SealStore store;
    private final SealActs acts;
    private final SealAuthority authority;
    private final SealPictures pictures;
    private final Organization organization;
    private final Today today;
    private final Audit audit;

    SealRegister(
            SealStore store,
            SealActs acts,
            SealAuthority authority,
            SealPictures pictures,
            Organization organization,
            Today today,
            Audit audit) {
        this.store = store;
        this.acts = acts;
        this.authority = authority;
        this.pictures = pictures;
        this.organization = organization;
        this.today = today;
        this.audit = audit;
    }

    /** Why pictures cannot be drawn here; null when they can. */
    public @Nullable String draws() {
        return pictures.missing();
    }

    @Transactional
    public UUID register(Actor actor, NewSeal given) {
        actor.must(Right.SEAL_MANAGE, "登记印章");
        NewSeals.check(actor, given);
        var organ = organ(actor, given.organ(), "刻名机关");
        var forOrgan = organ(actor, given.forOrgan(), "文书名义机关");
        NewSeals.fits(given, organ, forOrgan);
        if (store.find(actor.scope(), given.id()).isPresent()) {
            return given.id();
        }
        if (store.named(actor.county(), given.name().strip())) {
            throw NewSeals.refuse("已有一枚在用的印章叫“" + given.name().strip() + "”", "请换一个能区分的名称");
        }
        var keeper = keeper(actor, given.township(), given.keeper());
        var picture = pictures.of(given, organ.name());
        var code = actor.county() + given.id().toString().replace("-", "");
        var made = authority.make(new SealMaker.Order(
                code,
                given.name().strip(),
                organ.name(),
                picture,
                SealPicture.SIZE,
                SealPicture.SIZE,
                today.now().toInstant(),
                given.validFrom().atStartOfDay(Today.BEIJING).toInstant(),
                given.validTo()
                        .atTime(LocalTime.of(23, 59, 59))
                        .atZone(Today.BEIJING)
                        .toInstant()));
        var seal = new Seal(
                given.id(),
                actor.county(),
                given.township(),
                new Seal.Named(organ.id(), organ.name()),
                given.name().strip(),
                given.kind(),
                new Seal.Purpose(
                        new Seal.Named(forOrgan.id(), forOrgan.name()), given.mode(), given.papers(), given.fields()),
                keeper,
                given.validFrom(),
                given.validTo(),
                SealState.REGISTERED,
                false,
                given.picture() == null,
                code,
                authority.label(),
                null,
                today.now(),
                0);
        if (store.insert(seal, picture, made)) {
            done(actor, seal, "登记印章", "保管人：" + keeper.name() + "；" + SealWords.purpose(seal));
        }
        return seal.id();
    }

    /** One of the moves of its state, on the version seen. */
    @Transactional
    void move(Actor actor, UUID id, long version, SealMove move, String reason) {
        var seal = seen(actor, id, version, move.label());
        why(move.label(), reason);
        if (!move.from(seal.state())) {
            throw Refused.invalid("没有" + move.label(), "印章现在是“" + seal.state().label() + "”", "请刷新页面，看现在可以办什么");
        }
        if (!store.move(seal, move.to(), move.to().ended() ? today.now() : null)) {
            throw Refused.stale("印章");
        }
        done(actor, seal, move.label(), reason.strip() + (move.to().ended() ? "（签章私钥已销毁）" : ""));
    }

    @Transactional
    public void enable(Actor actor, UUID id, String reason) {
        var seal = store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("印章"));
        move(actor, id, seal.version(), SealMove.ENABLE, reason);
    }

    /** Hands the seal to another keeper. */
    @Transactional
    void handOver(Actor actor, UUID id, long version, UUID to, String reason) {
        var seal = seen(actor, id, version, "移交");
        why("移交", reason);
        var keeper = keeper(actor, seal.township(), to);
        if (keeper.id().equals(seal.keeper().id())) {
            throw Refused.invalid("没有移交", keeper.name() + "已经是保管人", "请选择接收人");
        }
        if (!store.keeper(seal, keeper)) {
            throw Refused.stale("印章");
        }
        done(actor, seal, "移交保管人", seal.keeper().name() + " 移交 " + keeper.name() + "：" + reason.strip());
    }

    /** Whether its use needs a second person. */
    @Transactional
    void twoPerson(Actor actor, UUID id, long version, boolean on, String reason) {
        var seal = seen(actor, id, version, "修改用印规则");
        why("修改用印规则", reason);
        if (!store.twoPerson(seal, on)) {
            throw Refused.stale("印章");
        }
        done(actor, seal, on ? "改为须经另一人批准" : "改为保管人直接用印", reason.strip());
    }

    private Seal seen(Actor actor, UUID id, long version, String what) {
        actor.must(Right.SEAL_MANAGE, what);
        var seal = store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("印章"));
        if (seal.version() != version) {
            throw Refused.stale("印章");
        }
        if (seal.state().ended()) {
            throw Refused.invalid("没有" + what, "印章已经" + seal.state().label() + "，不能再作变更", "需要用印的，请登记新的印章");
        }
        return seal;
    }

    private static void why(String what, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            throw Refused.invalid("没有" + what, "要写明原因，不超过 " + LONGEST + " 字", "请填写原因和依据（会议、通知或者交接单）");
        }
    }

    private cn.xiangzhi.organization.Organ organ(Actor actor, UUID id, String what) {
        return organization.organ(actor.county(), id).orElseThrow(() -> Refused.notFound(what));
    }

    private Seal.Named keeper(Actor actor, @Nullable String township, UUID id) {
        return organization
                .person(actor.county(), id)
                .filter(person -> organization.inPost(actor.county(), id))
                .filter(person -> person.township() == null || Objects.equals(person.township(), township))
                .map(person -> new Seal.Named(person.id(), person.name()))
                .orElseThrow(() -> Refused.notFound("在岗的保管人"));
    }

    private void done(Actor actor, Seal seal, String what, String detail) {
        acts.add(actor, seal, what, detail);
        audit.record(actor, what, "seal", seal.id(), seal.name() + "：" + detail);
    }
}
