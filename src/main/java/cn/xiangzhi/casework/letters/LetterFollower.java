package cn.xiangzhi.casework.letters;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.casework.file.Follower;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.JurisdictionMove;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a case that are letters, transfer and the request to the superior, stand in the register with their clocks. */
@Component
class LetterFollower implements Follower {

    private final LetterStore letters;
    private final LetterClocks clocks;
    private final Papers papers;

    LetterFollower(LetterStore letters, LetterClocks clocks, Papers papers) {
        this.letters = letters;
        this.clocks = clocks;
        this.papers = papers;
    }

    @Override
    public void made(Actor actor, CaseFile file, Act act) {
        switch (act.move()) {
            case OrdinaryMove ordinary when ordinary == OrdinaryMove.TRANSFER -> transferred(actor, file, act);
            case JurisdictionMove jurisdiction -> {
                switch (jurisdiction) {
                    case TRANSFER_FILED, HAND_OVER_RECALLED -> transferred(actor, file, act);
                    case ASK_SUPERIOR -> asked(actor, file, act);
                    case DESIGNATED ->
                        last(actor.county(), file.id(), LetterKind.DESIGNATION)
                                .ifPresent(letter -> clocks.settle(
                                        actor.county(),
                                        letter,
                                        LetterStage.FINISHED,
                                        designated(actor, act),
                                        act.id()));
                    case LEAD_RETURNED, CASE_RETURNED ->
                        last(actor.county(), file.id(), LetterKind.TRANSFER)
                                .ifPresent(letter -> clocks.settle(
                                        actor.county(), letter, LetterStage.RETURNED, returned(actor, act), act.id()));
                    default -> {}
                }
            }
            default -> {}
        }
    }

    /** With a receipt at hand it is accepted at once; else the answer is waited for. */
    private void transferred(Actor actor, CaseFile file, Act act) {
        var receipt = act.facts().text("handedReceipt");
        var county = file.matter().place().county();
        var limit = clocks.limit(LetterKind.TRANSFER, "", act.on());
        var paper = papers.of(county, "case", file.id()).stream()
                .filter(one -> one.kind() == PaperKind.TRANSFER_LETTER)
                .max(Comparator.comparing(Paper::id));
        var letter = letter(
                file,
                act,
                LetterKind.TRANSFER,
                act.facts().text("receiver"),
                receipt.isEmpty() ? limit.due() : null,
                limit.basis(),
                receipt.isEmpty() ? LetterStage.WAITING : LetterStage.ACCEPTED,
                receipt,
                paper.orElse(null));
        add(county, letter, act);
    }

    private void asked(Actor actor, CaseFile file, Act act) {
        var county = file.matter().place().county();
        var limit = clocks.limit(LetterKind.DESIGNATION, "", act.on());
        var letter = letter(
                file,
                act,
                LetterKind.DESIGNATION,
                act.facts().text("superior"),
                limit.due(),
                limit.basis(),
                LetterStage.WAITING,
                "",
                null);
        add(county, letter, act);
    }

    private void add(String county, Letter letter, Act act) {
        if (letters.add(county, letter)) {
            clocks.start(county, letter, act.id());
        }
    }

    private static Letter letter(
            CaseFile file,
            Act act,
            LetterKind kind,
            String body,
            @Nullable LocalDate due,
            String basis,
            LetterStage stage,
            String answer,
            @Nullable Paper paper) {
        return new Letter(
                Ids.next(),
                file.matter().place().township(),
                Direction.OUT,
                kind,
                file.id(),
                null,
                act.id(),
                body,
                file.number() + " " + file.matter().itemName(),
                act.facts().text("reason"),
                act.facts().text("materials"),
                "",
                act.on(),
                due,
                basis,
                stage,
                answer,
                "",
                stage == LetterStage.WAITING ? null : act.on(),
                stage == LetterStage.WAITING ? "" : act.name(),
                "",
                paper == null ? null : paper.id(),
                paper == null || paper.number() == null ? "" : paper.number(),
                null,
                0);
    }

    private Optional<Letter> last(String county, UUID caseId, LetterKind kind) {
        return letters.ofCase(county, caseId).stream()
                .filter(letter -> letter.kind() == kind && letter.stage().open())
                .reduce((earlier, later) -> later);
    }

    private static LetterStore.Said designated(Actor actor, Act act) {
        var to = act.facts().text("receiver");
        return new LetterStore.Said(
                act.facts().text("designation") + (to.isEmpty() ? "" : "：" + to),
                act.facts().text("designationNumber"),
                act.facts().date("designatedOn").orElse(act.on()),
                actor.name(),
                null);
    }

    private static LetterStore.Said returned(Actor actor, Act act) {
        return new LetterStore.Said(
                act.facts().text("returnedBy") + "退回：" + act.facts().text("reason"),
                act.facts().text("designationNumber"),
                act.on(),
                actor.name(),
                null);
    }
}
