package cn.xiangzhi.powers.batches;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.holdings.Holdings;
import cn.xiangzhi.powers.lists.CountySeat;
import cn.xiangzhi.powers.rules.Delegation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agreements: drafted from what was signed for, signed by both, published by both; then the titles begin (S11). */
@Component
public class AgreementDesk {

    private final Agreements agreements;
    private final Batches batches;
    private final TakingOver takingOver;
    private final Holdings holdings;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Today today;

    AgreementDesk(
            Agreements agreements,
            Batches batches,
            TakingOver takingOver,
            Holdings holdings,
            Catalogue catalogue,
            Audit audit,
            Today today) {
        this.agreements = agreements;
        this.batches = batches;
        this.takingOver = takingOver;
        this.holdings = holdings;
        this.catalogue = catalogue;
        this.audit = audit;
        this.today = today;
    }

    /** The elements of an agreement beside its items; who is entrusted only where the batch entrusts (PPL 21). */
    public record Terms(
            String number,
            String authority,
            String duties,
            LocalDate from,
            @Nullable LocalDate to,
            Delegation.@Nullable Entrustee entrustee) {}

    /** Drafts the agreement about items the township signed for; none named: all of them. */
    @Transactional
    public void draft(Actor actor, UUID id, UUID batchId, String township, List<String> named, Terms terms) {
        CountySeat.must(actor, "起草协议");
        if (agreements.find(actor.scope(), id).isPresent()) {
            return;
        }
        var batch = batches.find(actor.scope(), batchId).orElseThrow(() -> Refused.notFound("批次"));
        batches.lock(actor.county(), township);
        var answers = batches.answers(actor.scope(), batchId).stream()
                .filter(answer -> answer.townshipCode().equals(township))
                .toList();
        var what = batch.paper() + "没有起草";
        var items = chosen(batch, answers, named, what);
        var agreement = new Agreement(
                id,
                batchId,
                township,
                terms.number().strip(),
                terms.authority().strip(),
                terms.duties().strip(),
                entrusted(actor, batch, items, terms, what),
                terms.from(),
                terms.to(),
                "",
                null,
                "",
                null,
                null,
                null,
                AgreementStage.SIGNING,
                0);
        agreement.complete(batch);
        apart(actor, agreement, items, what);
        if (!agreements.add(actor, agreement, today.now())) {
            throw Refused.invalid(what, "编号“" + agreement.number() + "”已经用过", "请换一个编号");
        }
        items.forEach(answer -> batches.answer(actor.county(), batchId, answer.at(AnswerStage.AGREED, id)));
        act(actor, agreement, "起草" + batch.paper(), items.size(), agreement.number());
    }

    /** Who is entrusted, in words; refused where it may not take one of the items. Publishing comes with a step of its own. */
    private String entrusted(Actor actor, Batch batch, List<Batches.Answer> items, Terms terms, String what) {
        if (batch.source() != PowerSource.ENTRUSTED) {
            return "";
        }
        var entrustee = terms.entrustee();
        if (entrustee == null) {
            throw Refused.invalid(what, "没有写明受托方是谁、具备什么条件", "请选择受托主体，写明有没有持证人员和检测条件");
        }
        items.stream()
                .flatMap(answer -> catalogue.versions(actor.county(), answer.itemCode()).stream()
                        .limit(1))
                .forEach(entry -> Delegation.entrust(what, entry.item().kind(), entrustee, true));
        return entrustee.words();
    }

    private static List<Batches.Answer> chosen(
            Batch batch, List<Batches.Answer> answers, List<String> named, String what) {
        var codes = answers.stream().map(Batches.Answer::itemCode).collect(Collectors.toSet());
        var foreign = named.stream().filter(code -> !codes.contains(code)).toList();
        if (!foreign.isEmpty()) {
            throw Refused.invalid(what, String.join("、", foreign) + "不在批次“" + batch.name() + "”下放给它的事项内", "请从批次的事项中选择");
        }
        var items = answers.stream()
                .filter(answer ->
                        named.isEmpty() ? answer.stage() == AnswerStage.SIGNED : named.contains(answer.itemCode()))
                .toList();
        var unsigned = items.stream()
                .filter(answer -> answer.stage() != AnswerStage.SIGNED)
                .map(Batches.Answer::itemCode)
                .toList();
        if (items.isEmpty() || !unsigned.isEmpty()) {
            throw Refused.unlawful(
                    null,
                    what,
                    items.isEmpty() ? "乡镇（街道）还没有签收任何事项" : String.join("、", unsigned) + "没有签收",
                    Basis.house("逐项核对、逐项签收"),
                    "请由乡镇（街道）先逐项签收；提出条件的先答复");
        }
        return items;
    }

    /** The same item is not given twice for the same days. */
    private void apart(Actor actor, Agreement agreement, List<Batches.Answer> items, String what) {
        var township = agreement.townshipCode();
        Set<String> twice = new HashSet<>(batches.agreedElsewhere(
                actor.county(), township, agreement.batchId(), agreement.validFrom(), agreement.validTo()));
        items.stream()
                .map(Batches.Answer::itemCode)
                .filter(code -> holdings.of(actor.county(), township, code).stream()
                        .anyMatch(held -> held.overlaps(agreement.validFrom(), agreement.validTo())))
                .forEach(twice::add);
        twice.retainAll(items.stream().map(Batches.Answer::itemCode).toList());
        if (!twice.isEmpty()) {
            throw Refused.invalid(
                    what,
                    twice.stream().sorted().collect(Collectors.joining("、")) + "在这一期限内已有行使依据，或者已在另一份协议中",
                    "请先终止原有依据，或者改正期限，或者去掉这些事项");
        }
    }

    /** The one whose seat it is signs: the county for the department, the township for itself. */
    @Transactional
    public void sign(Actor actor, UUID id, long version) {
        var agreement = get(actor, id, version);
        var county = county(actor, agreement, "签署");
        if (agreement.stage() != AgreementStage.SIGNING
                || (county ? agreement.giverSignedOn() : agreement.townshipSignedOn()) != null) {
            throw Refused.unlawful(null, "没有签署", "您这一方已经签署", Basis.house("双方各签一次"), "请等对方签署，或者登记公布");
        }
        var day = today.date();
        var who = actor.name() + "（" + actor.organName() + "）";
        var both = county ? agreement.townshipSignedOn() != null : agreement.giverSignedOn() != null;
        save(
                actor,
                new Agreement(
                        id,
                        agreement.batchId(),
                        agreement.townshipCode(),
                        agreement.number(),
                        agreement.authority(),
                        agreement.duties(),
                        agreement.entrustee(),
                        agreement.validFrom(),
                        agreement.validTo(),
                        county ? who : agreement.giverSigner(),
                        county ? day : agreement.giverSignedOn(),
                        county ? agreement.townshipSigner() : who,
                        county ? agreement.townshipSignedOn() : day,
                        null,
                        null,
                        both ? AgreementStage.PUBLISHING : AgreementStage.SIGNING,
                        version));
        act(actor, agreement, county ? "放权部门签署协议" : "乡镇（街道）签署协议", 0, agreement.number());
    }

    /** Each side enters when it published; with the second the titles begin. */
    @Transactional
    public void publish(Actor actor, UUID id, long version, LocalDate on) {
        var agreement = get(actor, id, version);
        var county = county(actor, agreement, "登记公布");
        if (agreement.stage() != AgreementStage.PUBLISHING
                || (county ? agreement.giverPublishedOn() : agreement.townshipPublishedOn()) != null) {
            throw Refused.unlawful(null, "没有登记公布", "协议还没有双方签署，或者您这一方已经公布", Basis.house("双方签署后公布"), "请先由双方签署");
        }
        if (on.isAfter(today.date()) || on.isBefore(signed(agreement))) {
            throw Refused.invalid("没有登记公布", "公布日期早于双方签署，或者还没有到", "请填写实际公布的日期");
        }
        var both = county ? agreement.townshipPublishedOn() != null : agreement.giverPublishedOn() != null;
        var after = new Agreement(
                id,
                agreement.batchId(),
                agreement.townshipCode(),
                agreement.number(),
                agreement.authority(),
                agreement.duties(),
                agreement.entrustee(),
                agreement.validFrom(),
                agreement.validTo(),
                agreement.giverSigner(),
                agreement.giverSignedOn(),
                agreement.townshipSigner(),
                agreement.townshipSignedOn(),
                county ? on : agreement.giverPublishedOn(),
                county ? agreement.townshipPublishedOn() : on,
                both ? AgreementStage.PUBLISHED : AgreementStage.PUBLISHING,
                version);
        save(actor, after);
        act(actor, agreement, county ? "放权部门公布协议" : "乡镇（街道）公布协议", 0, on.toString());
        if (both) {
            act(actor, agreement, "开始行使", takingOver.begin(actor, after), "自" + after.begins() + "起");
        }
    }

    private static LocalDate signed(Agreement agreement) {
        var giver = Objects.requireNonNull(agreement.giverSignedOn());
        var township = Objects.requireNonNull(agreement.townshipSignedOn());
        return giver.isAfter(township) ? giver : township;
    }

    private Agreement get(Actor actor, UUID id, long version) {
        var agreement = agreements.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("协议"));
        if (agreement.version() != version) {
            throw Refused.stale("协议");
        }
        return agreement;
    }

    /** Whether the actor speaks for the giver; refused when for neither side. */
    private static boolean county(Actor actor, Agreement agreement, String what) {
        if (CountySeat.sits(actor)) {
            return true;
        }
        BatchDesk.townshipSeat(actor, agreement.townshipCode(), what);
        return false;
    }

    private void save(Actor actor, Agreement agreement) {
        if (!agreements.save(actor.county(), agreement)) {
            throw Refused.stale("协议");
        }
    }

    private void act(Actor actor, Agreement agreement, String act, int items, String words) {
        batches.act(actor, Ids.next(), agreement.batchId(), agreement.townshipCode(), act, items, words, today.now());
        audit.record(actor, act, "agreement", agreement.id(), words);
    }
}
