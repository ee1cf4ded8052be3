package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.secrecy.PersonalData;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers, changes, closes and merges subjects; every step is an act on the subject's page (S9). */
@Component
class SubjectWork {

    static final String KIND = "subject";
    private static final String WHAT = "检查对象未保存";

    private final SubjectStore store;
    private final SubjectLinks links;
    private final ActBook acts;
    private final Today today;
    private final PersonalData secrets;

    SubjectWork(SubjectStore store, SubjectLinks links, ActBook acts, Today today, PersonalData secrets) {
        this.store = store;
        this.links = links;
        this.acts = acts;
        this.today = today;
        this.secrets = secrets;
    }

    @Transactional
    public void register(Actor actor, NewSubject subject) {
        checked(actor, subject);
        if (store.add(subject, today.now())) {
            links.registered(actor.county(), subject.once());
            acts.add(
                    actor,
                    subject.place().township(),
                    KIND,
                    subject.once(),
                    "登记",
                    subject.kind().label(),
                    null);
        }
    }

    /** Changes it; what is personal and was left empty stays as it was. */
    @Transactional
    public void change(Actor actor, NewSubject given, long version) {
        var before = get(actor, given.once());
        var subject = new NewSubject(
                given.once(),
                given.kind(),
                given.name(),
                given.place(),
                kept(given.number(), before.numberSealed()),
                new NewSubject.Holder(
                        kept(given.holder().name(), before.holderSealed()),
                        kept(given.holder().phone(), before.phoneSealed())),
                given.standing());
        checked(actor, subject);
        if (!before.townshipCode().equals(subject.place().township())) {
            throw Refused.invalid(WHAT, "不能改到别的乡镇", "搬到别的乡镇的，请先登记搬离，由迁入的乡镇另行登记");
        }
        if (!store.change(subject, version)) {
            throw Refused.stale("检查对象");
        }
        links.registered(actor.county(), subject.once());
        acts.add(actor, before.townshipCode(), KIND, before.id(), "更正", told(before, subject), null);
    }

    private String kept(String given, @Nullable String sealed) {
        return given.isBlank() && sealed != null ? secrets.open(sealed) : given;
    }

    private void checked(Actor actor, NewSubject subject) {
        if (!actor.scope().covers(subject.place().county(), subject.place().township())) {
            throw Refused.notFound("该乡镇");
        }
        subject.check();
        var number = subject.tidyNumber();
        if (!number.isEmpty()) {
            store.numbered(actor.county(), subject.place().township(), number, subject.once())
                    .ifPresent(known -> {
                        throw new Refused(
                                Refused.Kind.CONFLICT,
                                null,
                                WHAT,
                                "同一号码已登记为“" + known.name() + "”（" + known.placeWords() + "）",
                                Basis.house("一企一档、一户一档"),
                                "请打开已有的档案更正；一家有几处的，另一处不填号码，在说明中写明");
                    });
        }
    }

    private static String told(Subject before, NewSubject now) {
        var words = new StringBuilder();
        if (!before.name().equals(now.name().strip())) {
            words.append("名称由“")
                    .append(before.name())
                    .append("”改为“")
                    .append(now.name().strip())
                    .append("”；");
        }
        if (before.creditClass() != now.standing().credit()) {
            words.append("信用等级：")
                    .append(
                            now.standing().credit() == null
                                    ? "未评"
                                    : now.standing().credit().label())
                    .append("（")
                    .append(now.standing().creditSource())
                    .append("）；");
        }
        if (before.risk() != now.standing().risk()) {
            words.append("风险等级：")
                    .append(
                            now.standing().risk() == null
                                    ? "未评"
                                    : now.standing().risk().label())
                    .append("（")
                    .append(now.standing().riskSource())
                    .append("）；");
        }
        return words.toString();
    }

    @Transactional
    public void close(Actor actor, UUID id, long version, String reason) {
        var subject = get(actor, id);
        if (reason.isBlank()) {
            throw Refused.invalid(WHAT, "没有写明原因", "请写明注销、搬离还是停业，从哪里得知");
        }
        if (!store.close(actor.county(), id, today.date(), version)) {
            throw Refused.stale("检查对象");
        }
        acts.add(actor, subject.townshipCode(), KIND, id, "注销、搬离或者停业", reason.strip(), null);
    }

    /** The double leads to the kept one from now on; nothing is moved, so that it can be undone without loss. */
    @Transactional
    public void merge(Actor actor, UUID kept, UUID twin, long version, String reason) {
        var one = get(actor, kept);
        var other = get(actor, twin);
        if (one.id().equals(other.id())
                || !one.townshipCode().equals(other.townshipCode())
                || one.mergedInto() != null
                || other.mergedInto() != null) {
            throw Refused.invalid("没有合并", "两个对象是同一个、不在同一乡镇，或者其中一个已经并入别的对象", "请从“疑似重复”中选择两个在册的对象");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("没有合并", "没有写明凭什么认定是同一家", "请写明核对了什么，例如营业执照、现场门牌");
        }
        if (!store.lead(actor.county(), twin, kept, version)) {
            throw Refused.stale("检查对象");
        }
        acts.add(actor, one.townshipCode(), KIND, kept, "并入“" + other.name() + "”", reason.strip(), null);
        acts.add(actor, one.townshipCode(), KIND, twin, "并入“" + one.name() + "”", reason.strip(), null);
    }

    @Transactional
    public void separate(Actor actor, UUID twin, long version, String reason) {
        var other = get(actor, twin);
        var into = other.mergedInto();
        if (into == null) {
            throw Refused.stale("检查对象");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("没有撤销合并", "没有写明原因", "请写明为什么不是同一家");
        }
        if (!store.lead(actor.county(), twin, null, version)) {
            throw Refused.stale("检查对象");
        }
        acts.add(actor, other.townshipCode(), KIND, twin, "撤销合并", reason.strip(), null);
        acts.add(actor, other.townshipCode(), KIND, into, "撤销并入“" + other.name() + "”", reason.strip(), null);
    }

    Subject get(Actor actor, UUID id) {
        return store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("检查对象"));
    }
}
