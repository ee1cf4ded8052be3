package cn.xiangzhi.powers.forwarding;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.acts.MatterActs;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pre-review and forwarding: the township's clock until it forwards, the county's from its receipt (S16; licensing law). */
@Component
public class ForwardingDesk {

    static final String KIND = "forwarding";
    private static final String REVIEW = "forwarding.review";
    private static final String NOTICE = "licence.correct";
    private static final String DECIDE = "licence.decide";
    private static final String DELIVER = "licence.deliver";

    private final ForwardingStore forwardings;
    private final MatterActs acts;
    private final Terms terms;
    private final Parameters parameters;
    private final Powers powers;
    private final Organization organization;
    private final PersonalData secrets;
    private final ForwardingLetter letter;
    private final Audit audit;
    private final Today today;

    ForwardingDesk(
            ForwardingStore forwardings,
            MatterActs acts,
            Terms terms,
            Parameters parameters,
            Powers powers,
            Organization organization,
            PersonalData secrets,
            ForwardingLetter letter,
            Audit audit,
            Today today) {
        this.forwardings = forwardings;
        this.acts = acts;
        this.terms = terms;
        this.parameters = parameters;
        this.powers = powers;
        this.organization = organization;
        this.secrets = secrets;
        this.letter = letter;
        this.audit = audit;
        this.today = today;
    }

    /** What is handed in at the counter. */
    public record Application(
            String township,
            String item,
            UUID department,
            Manner manner,
            String title,
            String applicant,
            boolean citizen,
            String phone,
            String materials) {}

    /** The county's result: granted or not, in words, with its number or the line of its seal. */
    public record Result(boolean granted, String words, String number) {}

    /** Takes an application in; five working days to tell everything that is missing begin. */
    @Transactional
    public UUID receive(Actor actor, UUID once, Application given) {
        actor.must(Right.FILE_BACK, "受理转报项目");
        var county = actor.county();
        if (forwardings.known(county, once)) {
            return once;
        }
        if (!actor.scope().covers(county, given.township())) {
            throw Refused.notFound("乡镇");
        }
        var item = powers.item(county, given.item()).orElseThrow(() -> Refused.invalid("没有收件", "没有这一事项", "请从给出的事项中选择"));
        var department = organization
                .organ(county, given.department())
                .filter(organ -> organ.kind() == OrganKind.COUNTY_DEPARTMENT)
                .orElseThrow(() -> Refused.invalid("没有收件", "没有选择县级部门", "请从给出的部门中选择"));
        var day = today.date();
        var word = organization.government(county, given.township()).numberWord();
        var number = word + "转〔" + day.getYear() + "〕" + forwardings.nextNumber(county, given.township(), day.getYear())
                + "号";
        var applicant = given.applicant().strip();
        var forwarding = Forwarding.received(
                once,
                given,
                item,
                department,
                number,
                day,
                new Forwarding.Applicant(
                        secrets.seal(applicant),
                        given.citizen() ? Mask.name(applicant) : applicant,
                        secrets.seal(given.phone().strip())));
        if (forwardings.add(county, forwarding)) {
            var act = act(actor, forwarding, "收件", given.materials().strip());
            terms.start(county, given.township(), KIND, once, NOTICE, day, act);
            review(county, forwarding, day, act);
            audit.record(actor, "转报项目收件", KIND, once, number);
        }
        return once;
    }

    /** The township's own clock from complete materials to forwarding. */
    private void review(String county, Forwarding f, LocalDate from, UUID act) {
        var value = parameters.value("forwarding.review.days", from);
        var basis = value.source().isEmpty()
                ? value.confidence().marked(value.basis().label())
                : value.source();
        terms.startFor(
                county,
                f.townshipCode(),
                KIND,
                f.id(),
                new Terms.Length(REVIEW, "乡镇初审转报", value.value().intValue(), TermUnit.WORKING_DAY, basis),
                from,
                act);
    }

    /** Tells the applicant once of everything that is missing; what was told before is not told again piece by piece. */
    @Transactional
    public void notice(Actor actor, UUID id, long version, String missing) {
        var f = step(actor, Right.FILE_BACK, id, version, ForwardingStage.RECEIVED);
        if (missing.isBlank() || f.noticedOn() != null) {
            throw Refused.invalid(
                    "没有告知",
                    f.noticedOn() == null ? "没有写明需要补正的材料" : f.noticedOn() + "已经一次性告知过",
                    "一次写明全部需要补正的内容；已经告知过的按收到的材料初审");
        }
        must(forwardings.notice(actor.county(), f, missing.strip(), today.date()));
        var act = act(actor, f, "一次性告知补正", missing.strip());
        end(actor, f, act, NOTICE, REVIEW);
    }

    /** The applicant brought the rest; the review begins anew. */
    @Transactional
    public void complete(Actor actor, UUID id, long version, String materials) {
        var f = step(actor, Right.FILE_BACK, id, version, ForwardingStage.INCOMPLETE);
        must(forwardings.complete(actor.county(), f, materials.strip(), today.date()));
        review(actor.county(), f, today.date(), act(actor, f, "收到补正材料", materials.strip()));
    }

    /** The pre-review: agreed, the letter to the county is written; not agreed, the applicant is told why. */
    @Transactional
    public void opine(Actor actor, UUID id, long version, boolean agreed, String opinion) {
        var f = step(actor, Right.FILE_BACK, id, version, ForwardingStage.RECEIVED);
        if (opinion.isBlank()) {
            throw Refused.invalid("初审没有保存", "没有写明初审意见", "请写明意见；不同意的写明理由");
        }
        must(forwardings.review(actor.county(), f, agreed, opinion.strip(), actor.name()));
        var act = act(actor, f, agreed ? "初审同意" : "初审不同意", opinion.strip());
        end(actor, f, act, NOTICE);
        if (agreed) {
            letter.write(actor, f, opinion.strip());
        } else {
            end(actor, f, act, REVIEW);
        }
    }

    /** Sends it to the county; where the county acts on the seal, the letter must bear one first (S13). */
    @Transactional
    public void forward(Actor actor, UUID id, long version) {
        var f = step(actor, Right.FILE_BACK, id, version, ForwardingStage.REVIEWED);
        var seal = letter.seal(actor.county(), f, "没有转报", "请印章保管人在转报函上用印，用印自动登记，然后转报");
        must(forwardings.forward(actor.county(), f, today.date()));
        end(actor, f, act(actor, f, "转报" + f.departmentName(), f.paperNumber() + seal), REVIEW, NOTICE);
    }

    /** The county's receipt; its own clock begins (licensing law, art. 42). */
    @Transactional
    public void take(Actor actor, UUID id, long version, String receipt) {
        var f = step(actor, Right.OVERSEE, id, version, ForwardingStage.FORWARDED);
        var words = receipt.isBlank() ? actor.name() + " " + today.date() + "收件" : receipt.strip();
        must(forwardings.take(actor.county(), f, words, today.date()));
        var act = act(actor, f, "县级收件", words);
        terms.start(actor.county(), f.townshipCode(), KIND, id, DECIDE, today.date(), act);
    }

    /** The county acts on the document or on the seal: granted with its number, or not with the reason. */
    @Transactional
    public void decide(Actor actor, UUID id, long version, Result result) {
        var f = step(actor, Right.OVERSEE, id, version, ForwardingStage.TAKEN);
        if (result.words().isBlank() || result.granted() && result.number().isBlank()) {
            throw Refused.invalid(
                    "没有办结",
                    "没有写明结果，或者同意的没有" + (f.manner() == Manner.ON_SEAL ? "用印登记号" : "批准文号"),
                    "不同意的写明理由；同意的填写文号或者用印登记号");
        }
        var seal = result.granted() ? letter.seal(actor.county(), f, "没有办结", "请乡镇重新出具转报函并用印") : "";
        must(forwardings.decide(actor.county(), f, result, today.date()));
        var act = act(actor, f, f.manner().label() + (result.granted() ? "：同意" : "：不同意"), result.words() + seal);
        end(actor, f, act, DECIDE);
        terms.start(actor.county(), f.townshipCode(), KIND, id, DELIVER, today.date(), act);
    }

    /** The result reaches the applicant. */
    @Transactional
    public void hand(Actor actor, UUID id, long version, String how) {
        var f = step(actor, Right.FILE_BACK, id, version, ForwardingStage.DECIDED);
        if (how.isBlank()) {
            throw Refused.invalid("没有登记送达", "没有写明怎样送达", "请填写，如“当面领取”“邮寄”");
        }
        must(forwardings.hand(actor.county(), f, how.strip(), today.date()));
        end(actor, f, act(actor, f, "送达申请人", how.strip()), DELIVER);
    }

    private Forwarding step(Actor actor, Right right, UUID id, long version, ForwardingStage from) {
        actor.must(right, "办理转报项目");
        var sight = Sight.of(actor);
        var f = forwardings.find(sight, id).orElseThrow(() -> Refused.notFound("转报项目"));
        if (right == Right.OVERSEE && !sight.is(f.department())) {
            throw Refused.notFound("转报给本部门的项目");
        }
        if (f.version() != version) {
            throw Refused.stale("转报项目");
        }
        if (f.stage() != from) {
            throw Refused.invalid("这一步不能办理", "现在是“" + f.stage().label() + "”", "请按进度办理");
        }
        return f;
    }

    private static void must(boolean kept) {
        if (!kept) {
            throw Refused.stale("转报项目");
        }
    }

    private void end(Actor actor, Forwarding f, UUID act, String... ids) {
        for (var id : ids) {
            terms.end(actor.county(), f.id(), id, today.date(), act);
        }
    }

    private UUID act(Actor actor, Forwarding f, String what, String words) {
        var id = Ids.next();
        acts.add(actor, id, f.townshipCode(), KIND, f.id(), what, words);
        return id;
    }
}
