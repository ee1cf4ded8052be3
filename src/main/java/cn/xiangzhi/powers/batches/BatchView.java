package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Assessment;
import cn.xiangzhi.powers.CapacityAspect;
import cn.xiangzhi.powers.CapacityCheck;
import cn.xiangzhi.powers.CapacityLight;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.powers.lists.CountySeat;
import cn.xiangzhi.powers.rules.Delegation;
import cn.xiangzhi.shell.Option;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of a batch: all townships side by side, and one township item by item. */
@Component
class BatchView {

    private final Batches batches;
    private final Agreements agreements;
    private final Catalogue catalogue;
    private final Places places;
    private final BatchLights lights;

    BatchView(Batches batches, Agreements agreements, Catalogue catalogue, Places places, BatchLights lights) {
        this.batches = batches;
        this.agreements = agreements;
        this.catalogue = catalogue;
        this.places = places;
        this.lights = lights;
    }

    /**
     * A township's figures; {@code takes} counts what it signed for, agreed to or took over, {@code lights} whether it can
     * take up what it has not refused, as of today.
     */
    record Progress(
            String code,
            String name,
            int all,
            int takes,
            Map<ItemGroup, Integer> groups,
            Map<AnswerStage, Integer> stages,
            Map<CapacityLight, Integer> lights) {}

    record Overview(
            Batch batch,
            List<AnswerStage> stages,
            List<ItemGroup> groups,
            List<CapacityLight> lights,
            List<Progress> townships,
            boolean county) {}

    /** An item with the township's answer, and whether the township can take it up; null where nobody asks any more. */
    record Line(
            String code,
            String name,
            String kind,
            String department,
            String basis,
            AnswerStage stage,
            String words,
            String reply,
            @Nullable Assessment capacity) {}

    record TownshipPage(
            Batch batch,
            String code,
            String name,
            Map<AnswerStage, Integer> stages,
            Map<CapacityLight, Integer> lights,
            Map<ItemGroup, Integer> groups,
            @Nullable AnswerStage chosen,
            List<Line> lines,
            List<AnswerMove> moves,
            List<AnswerStage> movable,
            List<Agreement> agreements,
            List<Batches.Act> acts,
            boolean drafts,
            Delegation.@Nullable Entrustee entrustee) {

        /** Who may be named as entrusted. */
        public List<Option> bodies() {
            return Option.all(Delegation.Body.values());
        }
    }

    record AgreementPage(
            Agreement agreement,
            Batch batch,
            String township,
            List<Line> lines,
            List<FiledCase> cases,
            boolean county,
            boolean own,
            boolean signs,
            boolean publishes) {}

    Overview overview(Actor actor, UUID id) {
        var batch = batch(actor, id);
        var by = new LinkedHashMap<String, List<Batches.Answer>>();
        batches.answers(actor.scope(), id)
                .forEach(answer -> by.computeIfAbsent(answer.townshipCode(), code -> new java.util.ArrayList<>())
                        .add(answer));
        var check = lights.check(actor.county());
        return new Overview(
                batch,
                List.of(AnswerStage.values()),
                List.of(ItemGroup.values()),
                List.of(CapacityLight.GREEN, CapacityLight.AMBER, CapacityLight.RED),
                by.entrySet().stream()
                        .map(entry -> progress(check, batch, entry.getKey(), entry.getValue()))
                        .toList(),
                CountySeat.sits(actor));
    }

    private Progress progress(CapacityCheck check, Batch batch, String township, List<Batches.Answer> answers) {
        var taken = answers.stream().filter(answer -> takes(answer.stage())).toList();
        return new Progress(
                township,
                places.name(township),
                answers.size(),
                taken.size(),
                groups(Division.countyOf(township), taken),
                counts(answers),
                lights.counts(check, batch, answers));
    }

    private Map<ItemGroup, Integer> groups(String county, List<Batches.Answer> answers) {
        var groups = new EnumMap<ItemGroup, Integer>(ItemGroup.class);
        Arrays.stream(ItemGroup.values()).forEach(group -> groups.put(group, 0));
        answers.stream()
                .flatMap(answer -> item(county, answer.itemCode()).stream())
                .forEach(item -> groups.merge(ItemGroup.of(item), 1, Integer::sum));
        return groups;
    }

    private static boolean takes(AnswerStage stage) {
        return stage == AnswerStage.SIGNED || stage == AnswerStage.AGREED || stage == AnswerStage.TAKEN_OVER;
    }

    private static Map<AnswerStage, Integer> counts(List<Batches.Answer> answers) {
        var counts = new EnumMap<AnswerStage, Integer>(AnswerStage.class);
        Arrays.stream(AnswerStage.values()).forEach(stage -> counts.put(stage, 0));
        answers.forEach(answer -> counts.merge(answer.stage(), 1, Integer::sum));
        return counts;
    }

    /**
     * Only the answers of that stage and the items of that group and light, where they are named; what a group counts is what
     * the township takes.
     */
    TownshipPage township(
            Actor actor,
            UUID id,
            String township,
            @Nullable AnswerStage chosen,
            @Nullable ItemGroup group,
            @Nullable CapacityLight light) {
        var batch = batch(actor, id);
        var scope = new Scope(actor.county(), township, null);
        var answers =
                actor.scope().covers(actor.county(), township) ? batches.answers(scope, id) : List.<Batches.Answer>of();
        if (answers.isEmpty()) {
            throw Refused.notFound("批次中的乡镇（街道）");
        }
        var county = CountySeat.sits(actor);
        var own = own(actor, township);
        var moves = Arrays.stream(AnswerMove.values())
                .filter(move -> move == AnswerMove.REPLY ? county : own)
                .filter(move -> answers.stream().anyMatch(answer -> move.leaves(answer.stage())))
                .toList();
        var check = lights.check(actor.county());
        return new TownshipPage(
                batch,
                township,
                places.name(township),
                counts(answers),
                lights.counts(check, batch, answers),
                groups(
                        actor.county(),
                        answers.stream().filter(answer -> takes(answer.stage())).toList()),
                chosen,
                answers.stream()
                        .filter(answer -> chosen == null || answer.stage() == chosen)
                        .filter(answer -> group == null || takes(answer.stage()) && in(actor.county(), answer, group))
                        .map(answer -> line(
                                actor.county(),
                                answer,
                                lights.of(check, batch, township, answer.itemCode())
                                        .orElse(null)))
                        .filter(line -> light == null
                                || line.capacity() != null && line.capacity().light() == light)
                        .toList(),
                moves,
                Arrays.stream(AnswerStage.values())
                        .filter(stage -> moves.stream().anyMatch(move -> move.leaves(stage)))
                        .toList(),
                agreements.of(scope, id),
                batches.acts(actor.county(), id, township),
                county && answers.stream().anyMatch(answer -> answer.stage() == AnswerStage.SIGNED),
                batch.source() == PowerSource.ENTRUSTED ? entrustee(check, batch, answers) : null);
    }

    /** The township as the one entrusted, with what the registers say it has for what it signed for (PPL 21, F58). */
    private Delegation.Entrustee entrustee(CapacityCheck check, Batch batch, List<Batches.Answer> answers) {
        var assessments = answers.stream()
                .filter(answer -> answer.stage() == AnswerStage.SIGNED)
                .flatMap(answer -> lights.of(check, batch, answer.townshipCode(), answer.itemCode()).stream())
                .toList();
        return new Delegation.Entrustee(
                Delegation.Body.ADMINISTRATIVE_ORGAN,
                assessments.stream().noneMatch(Assessment::withoutPeople),
                assessments.stream().noneMatch(one -> one.lacks(CapacityAspect.EQUIPMENT)));
    }

    private boolean in(String county, Batches.Answer answer, ItemGroup group) {
        return item(county, answer.itemCode())
                .map(item -> ItemGroup.of(item) == group)
                .orElse(false);
    }

    AgreementPage agreement(Actor actor, UUID id) {
        var agreement = agreements.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("协议"));
        var county = CountySeat.sits(actor);
        var own = own(actor, agreement.townshipCode());
        return new AgreementPage(
                agreement,
                batch(actor, agreement.batchId()),
                places.name(agreement.townshipCode()),
                batches.ofAgreement(actor.county(), id).stream()
                        .map(answer -> line(actor.county(), answer, null))
                        .toList(),
                agreements.cases(actor.county(), id),
                county,
                own,
                agreement.stage() == AgreementStage.SIGNING
                        && (county && agreement.giverSignedOn() == null || own && agreement.townshipSignedOn() == null),
                agreement.stage() == AgreementStage.PUBLISHING
                        && (county && agreement.giverPublishedOn() == null
                                || own && agreement.townshipPublishedOn() == null));
    }

    String itemName(String county, String code) {
        return item(county, code).map(Item::name).orElse(code);
    }

    private Line line(String county, Batches.Answer answer, @Nullable Assessment capacity) {
        var item = item(county, answer.itemCode());
        return new Line(
                answer.itemCode(),
                item.map(Item::name).orElse(answer.itemCode()),
                item.map(Item::kind).orElse(""),
                item.map(Item::department).orElse(""),
                item.map(Item::basis).orElse(""),
                answer.stage(),
                answer.words(),
                answer.reply(),
                capacity);
    }

    private Optional<Item> item(String county, String code) {
        return catalogue.versions(county, code).stream().findFirst().map(Entry::item);
    }

    private Batch batch(Actor actor, UUID id) {
        return batches.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("批次"));
    }

    private static boolean own(Actor actor, String township) {
        return actor.has(Right.POWER_ACCEPT) && township.equals(actor.scope().township());
    }
}
