package cn.xiangzhi.powers.batches;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.lists.CountySeat;
import cn.xiangzhi.powers.lists.ListDesk;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Handing a batch down, and the townships' answers item by item (S11). */
@Component
public class BatchDesk {

    /** Named instead of items: all to which the move can still be made. */
    static final String REST = "*";

    private static final int SHOWN = 5;
    private static final int LONGEST = 500;

    private final Batches batches;
    private final Catalogue catalogue;
    private final Organization organization;
    private final ListDesk townships;
    private final BatchLights lights;
    private final Audit audit;
    private final Today today;

    BatchDesk(
            Batches batches,
            Catalogue catalogue,
            Organization organization,
            ListDesk townships,
            BatchLights lights,
            Audit audit,
            Today today) {
        this.batches = batches;
        this.catalogue = catalogue;
        this.organization = organization;
        this.townships = townships;
        this.lights = lights;
        this.audit = audit;
        this.today = today;
    }

    /** Hands the items down to the townships, each of which now checks them one by one; sent twice it changes nothing. */
    @Transactional
    public void handDown(Actor actor, Batch batch, List<String> to, List<String> codes) {
        CountySeat.must(actor, "下放权责事项");
        if (batch.name().isBlank()
                || batch.decision().isBlank()
                || batch.decisionNumber().isBlank()) {
            throw Refused.invalid("批次没有下放", "批次名称、决定名称和文号没有写全", "请把三样都填上");
        }
        if (to.isEmpty() || codes.isEmpty()) {
            throw Refused.invalid("批次没有下放", to.isEmpty() ? "没有选择乡镇（街道）" : "没有填写事项", "请补上后再提交");
        }
        to.forEach(township -> townships.own(actor, township));
        if (batch.decidedOn().isAfter(today.date())) {
            throw Refused.invalid("批次没有下放", "决定日期还没有到", "请填写作出决定的日期");
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            throw Refused.invalid("批次没有下放", "有事项重复填写", "请去掉重复的编码");
        }
        var items = codes.stream().map(code -> item(actor, code)).toList();
        binding(actor, codes);
        lawful(actor, batch, items);
        if (batches.add(actor, batch, to, codes, today.now())) {
            to.forEach(township -> batches.act(
                    actor,
                    UUID.nameUUIDFromBytes((batch.id() + township).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    batch.id(),
                    township,
                    "下放批次",
                    codes.size(),
                    batch.decision() + "（" + batch.decisionNumber() + "）",
                    today.now()));
            audit.record(actor, "下放权责事项", "batch", batch.id(), batch.name() + "，" + codes.size() + "项");
        }
    }

    private Item item(Actor actor, String code) {
        return catalogue.versions(actor.county(), code).stream()
                .findFirst()
                .map(Entry::item)
                .orElseThrow(() -> Refused.invalid("批次没有下放", "事项目录中没有" + code, "请核对编码；目录里没有的，先在事项目录登记"));
    }

    /** What rests on another province's or city's rules nobody can hand down here (PPL 38). */
    private void binding(Actor actor, List<String> codes) {
        var foreign = codes.stream()
                .flatMap(code ->
                        catalogue.versions(actor.county(), code).stream().limit(1))
                .filter(entry -> !entry.bindsIn(actor.county()))
                .toList();
        if (!foreign.isEmpty()) {
            throw RefusalCode.AUTH_06.refuse(
                    "批次没有下放",
                    foreign.size() + "项的依据在本县没有效力（"
                            + foreign.stream()
                                    .map(Entry::jurisdiction)
                                    .distinct()
                                    .collect(Collectors.joining("、"))
                            + "的地方规定）："
                            + names(foreign.stream().map(Entry::item).toList()));
        }
    }

    /** Each source has its own conditions (rules §2.1, §4): nobody gives what it has not got. */
    private void lawful(Actor actor, Batch batch, List<Item> items) {
        var what = "批次没有下放";
        var giver = organization
                .organ(actor.county(), batch.department())
                .orElseThrow(() -> Refused.invalid(what, "没有选择放权部门", "请从列表中选择"));
        if (giver.township() != null) {
            throw RefusalCode.DELE_06.refuse(what, giver.name() + "是受托的乡镇（街道）机构，受托的权力不得再委托");
        }
        switch (batch.source()) {
            case STATUTORY -> throw Refused.invalid(what, "法定职权由法律直接规定，不需要下放", "请选择赋权、相对集中、委托或者派驻");
            case EMPOWERED, CONCENTRATED -> {
                var level = batch.decisionLevel();
                if (level != Holding.Level.PROVINCE && level != Holding.Level.STATE_COUNCIL
                        || batch.publishedOn() == null
                        || batch.publishedOn().isAfter(today.date())) {
                    throw RefusalCode.AUTH_02.refuse(what, "赋权不是省级以上决定，或者还没有公布");
                }
            }
            case ENTRUSTED, DISPATCHED -> entrusted(batch, giver, items, what);
        }
    }

    private static void entrusted(Batch batch, Organ giver, List<Item> items, String what) {
        if (batch.source() == PowerSource.ENTRUSTED && batch.entrustBasis().isBlank()) {
            throw RefusalCode.DELE_01.refuse(what, "没有写明允许委托的法律、法规、规章");
        }
        var beyond = items.stream()
                .filter(item -> giver.kind() != OrganKind.COUNTY_DEPARTMENT || !Powers.named(giver, item.department()))
                .toList();
        if (!beyond.isEmpty()) {
            throw RefusalCode.DELE_04.refuse(what, beyond.size() + "项不是" + giver.name() + "自己的权力：" + names(beyond));
        }
        var coercive = items.stream().filter(item -> item.kind().equals("行政强制")).toList();
        if (batch.source().mode() == Mode.DELEGATED && !coercive.isEmpty()) {
            throw RefusalCode.DELE_08.refuse(what, "行政强制措施权不得委托：" + names(coercive));
        }
    }

    private static String names(List<Item> items) {
        return items.stream()
                        .limit(SHOWN)
                        .map(item -> item.code() + item.name())
                        .collect(Collectors.joining("；"))
                + (items.size() > SHOWN ? "等" : "");
    }

    /** One move on some items of a township, or on all that are left; how many. Sent twice it changes nothing. */
    @Transactional
    public int answer(
            Actor actor, UUID once, UUID batchId, String township, AnswerMove move, List<String> named, String words) {
        var batch = batches.find(actor.scope(), batchId).orElseThrow(() -> Refused.notFound("批次"));
        var what = "没有“" + move.label() + "”";
        actor.must(move.right(), what);
        seat(actor, township, move);
        batches.lock(actor.county(), township);
        var known = batches.answers(actor.scope(), batchId).stream()
                .filter(answer -> answer.townshipCode().equals(township))
                .collect(Collectors.toMap(Batches.Answer::itemCode, answer -> answer));
        if (known.isEmpty()) {
            throw Refused.notFound("批次中的乡镇（街道）");
        }
        var codes = named.contains(REST)
                ? known.values().stream()
                        .filter(answer -> move.leaves(answer.stage()))
                        .map(Batches.Answer::itemCode)
                        .sorted()
                        .toList()
                : named;
        if (codes.isEmpty()) {
            throw Refused.invalid(what, "没有选择事项，或者没有可以这样办的事项", "请勾选要办的事项");
        }
        if (move.needsWords() && words.isBlank()) {
            throw Refused.invalid(what, move == AnswerMove.REFUSE ? "没有写明不承接的理由" : "没有写明内容", "请写明理由、条件或者答复后再提交");
        }
        if (words.length() > LONGEST) {
            throw Refused.invalid(what, "说明最多" + LONGEST + "字", "请写要点");
        }
        if (!batches.act(actor, once, batchId, township, move.label(), codes.size(), words.strip(), today.now())) {
            return codes.size();
        }
        if (move == AnswerMove.SIGN) {
            lights.require(actor.county(), batch, township, codes, words, what);
        }
        for (var code : codes) {
            var answer = known.get(code);
            if (answer == null) {
                throw Refused.invalid(what, code + "不在批次“" + batch.name() + "”内", "请从列表中选择");
            }
            if (!move.leaves(answer.stage())) {
                throw Refused.unlawful(
                        null,
                        what,
                        code + "目前是“" + answer.stage().label() + "”，这一步不能从这里开始",
                        Basis.house("逐项核对、逐项签收"),
                        "请刷新页面，按现在的情况办理");
            }
            batches.answer(actor.county(), batchId, after(answer, move, words.strip()));
        }
        return codes.size();
    }

    private static Batches.Answer after(Batches.Answer answer, AnswerMove move, String words) {
        var reply = move == AnswerMove.REPLY;
        return new Batches.Answer(
                answer.townshipCode(),
                answer.itemCode(),
                move.to(),
                reply ? answer.words() : move == AnswerMove.SIGN ? joined(answer.words(), words) : words,
                reply ? words : move == AnswerMove.SIGN ? answer.reply() : "",
                null);
    }

    /** What was asked for as a condition stays beside how the shortfall will be filled. */
    private static String joined(String before, String words) {
        return before.isEmpty() || words.isEmpty() ? before + words : before + "；" + words;
    }

    private static void seat(Actor actor, String township, AnswerMove move) {
        if (move == AnswerMove.REPLY) {
            CountySeat.must(actor, move.label());
        } else {
            townshipSeat(actor, township, move.label());
        }
    }

    /** Only the township itself signs for the township. */
    static void townshipSeat(Actor actor, String township, String what) {
        actor.must(cn.xiangzhi.base.Right.POWER_ACCEPT, what);
        if (!township.equals(actor.scope().township())) {
            throw Refused.unlawful(
                    null, "不能" + what, "您的岗位不在这个乡镇（街道），不能代它承接", Basis.house("谁承接谁签署"), "请由该乡镇（街道）的负责人办理");
        }
    }
}
