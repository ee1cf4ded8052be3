package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.holdings.Granting;
import cn.xiangzhi.powers.holdings.Holding;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The titles that begin with an agreement both sides published, an item each, in the words of the batch (S11). */
@Component
class TakingOver {

    private final Batches batches;
    private final Granting granting;
    private final Catalogue catalogue;

    TakingOver(Batches batches, Granting granting, Catalogue catalogue) {
        this.batches = batches;
        this.granting = granting;
        this.catalogue = catalogue;
    }

    /** Begins them and answers how many. */
    int begin(Actor actor, Agreement agreement) {
        var batch = batches.find(actor.scope(), agreement.batchId()).orElseThrow(() -> Refused.notFound("批次"));
        var answers = batches.ofAgreement(actor.county(), agreement.id());
        for (var answer : answers) {
            granting.begin(actor, holding(actor, batch, agreement, answer.itemCode()));
            batches.answer(actor.county(), batch.id(), answer.at(AnswerStage.TAKEN_OVER, agreement.id()));
        }
        return answers.size();
    }

    private Holding holding(Actor actor, Batch batch, Agreement agreement, String code) {
        var entry = catalogue.versions(actor.county(), code).stream().findFirst();
        var name = entry.map(found -> found.item().name()).orElse(code);
        var deed = batch.source().mode() == Mode.DELEGATED
                ? new Holding.Deed(
                        batch.department(),
                        batch.departmentName(),
                        batch.entrustBasis(),
                        agreement.number(),
                        name,
                        agreement.authority(),
                        agreement.validFrom(),
                        agreement.validTo(),
                        agreement.giverPublishedOn(),
                        agreement.townshipPublishedOn())
                : null;
        return new Holding(
                UUID.nameUUIDFromBytes((agreement.id() + code).getBytes(StandardCharsets.UTF_8)),
                actor.county(),
                agreement.townshipCode(),
                code,
                batch.source(),
                1,
                new Holding.Decision(
                        batch.decision() + (deed == null ? "，" + batch.paper() + agreement.number() : ""),
                        batch.decisionLevel(),
                        batch.decisionNumber(),
                        batch.publishedOn(),
                        "",
                        batch.measuresToo()),
                deed,
                agreement.begins(),
                agreement.validTo(),
                false,
                "",
                0);
    }
}
