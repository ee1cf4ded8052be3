package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.rules.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** What somebody who knows the file would type: the sum that is owed, the paper that is out, the things that are held. */
final class Hints {

    private final Random random;

    Hints(Random random) {
        this.random = random;
    }

    Optional<String> of(CaseFile file, Move move, Ask ask, LocalDate day) {
        return Optional.ofNullable(
                        switch (ask.base()) {
                            case "addedItem" ->
                                List.of("HB-CF-015", "SC-CF-001", "GH-CF-001", "CG-CF-024")
                                        .get(random.nextInt(4));
                            case "sameAct" -> random.nextInt(10) > 0 ? "不是同一个违法行为" : "";
                            case "amount" -> sum(World.ledger(file).outstanding(day));
                            case "refundAmount" ->
                                move == RemedyMove.REFUND
                                        ? file.said(ask.key())
                                        : sum(Remedies.refundOwed(file, World.ledger(file), day));
                            case "fine", "confiscated", "kinds" -> penalty(file, move, ask.key());
                            case "outcome" ->
                                building(file) && file.said("corrected").equals("未改正")
                                        ? random.nextInt(3) > 0 ? ForceAsks.REMOVAL : ForceAsks.PENALTY_AND_REMOVAL
                                        : random.nextInt(12) > 0 ? "给予行政处罚" : ForceAsks.PENALTY_AND_REMOVAL;
                            case "facts", "violated", "basis" ->
                                move == OrdinaryMove.PROPOSE_DECISION ? told(file, ask.key()) : "";
                            case "requestedOn" -> inTime(file.said("hearingUntil"), day);
                            case "orderContent" ->
                                move == RemovalMove.DECIDE_ORDER || move == OrdinaryMove.DECIDE
                                        ? file.said(ask.key())
                                        : "";
                            case "orderDays" -> file.said(ask.key()).isEmpty() ? "15" : file.said(ask.key());
                            case "excludedTitle" ->
                                file.evidence().inForce().stream()
                                        .map(Exhibits::title)
                                        .findAny()
                                        .orElse("");
                            case "servedPaper", "attemptPaper" ->
                                Returns.open(file).stream()
                                        .map(kind -> kind.label())
                                        .findFirst()
                                        .orElse("");
                            case "instalmentPlan" -> plan(file, day);
                            case "things" -> random.nextInt(2) == 0 ? Things.suggested(file, move) : things(file, move);
                            case "priceSum" -> sum(EarlySale.payable(file, move));
                            case "sampleWay" -> "现场抽样";
                            case "sealStrips" -> "封" + random.nextInt(10_000) + "；正门";
                            case "sealNumbers" -> SealStrip.suggested(file);
                            case "corrected" -> random.nextInt(10) < 7 ? "未改正" : "已改正";
                            case "thingsTaken" -> "秸秆打捆机" + random.nextInt(10_000) + "；绿色；1台";
                            case "method" -> Service.Method.DIRECT.name();
                            case "signer" -> Service.Signer.PARTY.name();
                            case "approver", "harm" -> ask.choices().getFirst().value();
                            case "policeOrgan" -> "清源县监察委员会";
                            case "verification" -> "已查证属实";
                            case "reviewAnswer" -> answer(ask, file, RemedyMove.REGISTER_REVIEW);
                            case "suitAnswer" -> answer(ask, file, RemedyMove.REGISTER_SUIT);
                            case "proceedsTo" -> ThingAsks.TREASURY;
                            case "storageFee" -> "0";
                            case "extendDays" -> "30";
                            case "destroyers" -> "甲某、乙某";
                            case "goodsList", "otherMaterials" -> "另附一页，写明经过和原因";
                            case "exceptionStep" -> exceptional(ask, file);
                            default -> "";
                        })
                .filter(words -> !words.isEmpty());
    }

    /** None where the file knows of none, and over where it knows of one. */
    private static String answer(Ask ask, CaseFile file, Move remedy) {
        return ask.choices().get(file.has(remedy) ? 2 : 0).value();
    }

    /** A step of this stage that a head may let go on. */
    private String exceptional(Ask ask, CaseFile file) {
        var here = ask.choices().stream()
                .map(Ask.Choice::value)
                .filter(name -> file.stands(Objects.requireNonNull(Move.named(name))))
                .toList();
        return here.isEmpty() ? "" : here.get(random.nextInt(here.size()));
    }

    /** Mostly ordered away, as a building in the open country is. */
    private boolean building(CaseFile file) {
        return file.matter().itemCode().startsWith("GH") && random.nextInt(4) > 0;
    }

    /** Today, or the last day where it is past. */
    private static String inTime(String until, LocalDate day) {
        return !until.isEmpty() && day.isAfter(LocalDate.parse(until)) ? until : day.toString();
    }

    private static String sum(BigDecimal sum) {
        return sum.signum() > 0 ? sum.toPlainString() : "";
    }

    /** What was announced, or is in force where it is to be changed. */
    private String penalty(CaseFile file, Move move, String key) {
        if (move == OrdinaryMove.PROPOSE_DECISION || move == OrdinaryMove.REVIEW_PLEA) {
            return told(file, key);
        }
        if (move == RemedyMove.CHANGE_REMEDY || move == RemedyMove.CORRECT_CHANGE) {
            return key.startsWith("kinds") ? file.said(key) : key.startsWith("fine") ? "100" : "0";
        }
        return move == OrdinaryMove.CONCLUDE && key.startsWith("fine") && random.nextInt(4) > 0 ? "20000" : "";
    }

    private static String told(CaseFile file, String key) {
        return file.last(OrdinaryMove.CONCLUDE, OrdinaryMove.RENOTIFY)
                .map(act -> act.facts().text(key))
                .orElse("");
    }

    private static String plan(CaseFile file, LocalDate day) {
        var ledger = World.ledger(file);
        var left = ledger.principal().subtract(ledger.paid());
        return left.compareTo(BigDecimal.ONE) <= 0
                ? ""
                : day.plusDays(10) + " 1\n" + day.plusDays(40) + " "
                        + left.subtract(BigDecimal.ONE).toPlainString();
    }

    private String things(CaseFile file, Move move) {
        return Things.of(file).all().stream()
                .map(thing -> thing.name() + (move == ThingMove.SELL_EARLY ? "；120.50" : ""))
                .filter(name -> random.nextInt(3) > 0)
                .collect(Collectors.joining("\n"));
    }
}
