package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.PaperPower;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.Powers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what {@link UseRules} asks about: the seal, the paper, the power behind it, and the second person. */
@Component
class UseChecks {

    private final SealStore seals;
    private final PaperRows papers;
    private final UseStore uses;
    private final RequestStore requests;
    private final Powers powers;
    private final Today today;
    private final ObjectProvider<PaperPower> matters;
    private final JdbcClient jdbc;

    UseChecks(
            SealStore seals,
            PaperRows papers,
            UseStore uses,
            RequestStore requests,
            Powers powers,
            Today today,
            ObjectProvider<PaperPower> matters,
            JdbcClient jdbc) {
        this.seals = seals;
        this.papers = papers;
        this.uses = uses;
        this.requests = requests;
        this.powers = powers;
        this.today = today;
        this.matters = matters;
        this.jdbc = jdbc;
    }

    /**
     * One seal, one paper, and everything the rules ask of them.
     *
     * @param signer for which of the organs that sign the paper the seal stands; none of them: null
     * @param waiting the organs that have not set their seals yet
     */
    record Asked(
            Seal seal,
            PaperRows.Row paper,
            PaperRows.@Nullable Signer signer,
            List<PaperRows.Signer> waiting,
            String power,
            UseRules.Use use,
            @Nullable SealRequest request) {

        /** Whether other organs still have to set theirs after this one. */
        boolean more() {
            return waiting.stream().anyMatch(one -> !one.equals(signer));
        }

        /** In whose ledger the use is entered: of a joint paper in that of the seal's own township. */
        @Nullable
        String township() {
            return use.joint() ? seal.township() : paper.township();
        }

        String what() {
            return "“" + seal.name() + "”不能盖在" + paper.words() + "上";
        }

        void pass() {
            UseRules.GATE.pass(what(), use);
        }

        /** The same for who asks: neither the keeper's hand nor the second person's word is needed yet. */
        void passForAsking() {
            UseRules.GATE.pass(what(), use.asking());
        }

        /** Whether it could be set by its keeper once somebody agrees, so that asking makes sense. */
        boolean askable() {
            return use.twoPerson()
                    && UseRules.GATE.standing(what(), use.asking()).isEmpty();
        }

        /** Why not, before anybody tries. */
        Optional<Refused> refusal() {
            return UseRules.GATE.standing(what(), use);
        }
    }

    Asked of(Actor actor, UUID sealId, UUID paperId) {
        var seal = seals.find(actor.scope(), sealId).orElseThrow(() -> Refused.notFound("印章"));
        var paper = papers.find(actor.scope(), paperId).orElseThrow(() -> Refused.notFound("文书"));
        return of(actor, seal, ground(paper));
    }

    /** What is the same for every seal one asks about. */
    private record Ground(
            PaperRows.Row paper, PaperPower.@Nullable Power power, List<PaperRows.Signer> signers, List<SealUse> uses) {

        boolean sealed(PaperRows.Signer signer) {
            return uses.stream().anyMatch(use -> signer.organ().equals(use.signer()));
        }
    }

    private Ground ground(PaperRows.Row paper) {
        return new Ground(paper, power(paper), papers.signers(paper), uses.ofPaper(paper.county(), paper.id()));
    }

    private Asked of(Actor actor, Seal seal, Ground ground) {
        var paper = ground.paper();
        var power = ground.power();
        var mode = power == null ? null : power.mode();
        var signer = ground.signers().stream()
                .filter(one -> one.organ().equals(seal.purpose().forOrgan().id()))
                .findFirst()
                .orElse(null);
        var bearer = ground.signers().getFirst();
        var delegated = mode == Mode.DELEGATED && (signer == null || signer.equals(bearer));
        var waiting =
                ground.signers().stream().filter(one -> !ground.sealed(one)).toList();
        var request = requests.approved(actor.county(), paper.id(), seal.id()).orElse(null);
        var purpose = seal.purpose();
        var forOrgan = purpose.forOrgan().id();
        var use = new UseRules.Use(
                paper.voided(),
                signer == null ? waiting.isEmpty() : ground.sealed(signer),
                seal.state(),
                seal.inTerm(today.date()),
                seal.keeper().id().equals(actor.person()),
                seal.kind(),
                delegated,
                signer != null,
                mode != null && purpose.mode() != null && purpose.mode() != mode,
                UseRules.decides(paper.kind()),
                !delegated || power != null && entrusted(power, forOrgan),
                purpose.paper(paper.kind()),
                power == null ? purpose.fields().isEmpty() : allowed(purpose, power),
                seal.twoPerson(),
                request != null && !seal.keeper().id().equals(request.decidedBy()),
                ground.signers().size() > 1,
                ground.uses().stream().anyMatch(done -> done.usedBy().equals(actor.person())));
        return new Asked(seal, paper, signer, waiting, words(power), use, request);
    }

    /** Every seal not ended, asked about that paper. */
    List<Asked> standing(Actor actor, UUID paperId) {
        var ground = ground(papers.find(actor.scope(), paperId).orElseThrow(() -> Refused.notFound("文书")));
        return seals.standing(actor.scope()).stream()
                .map(seal -> of(actor, seal, ground))
                .toList();
    }

    /** Holds paper and seal as they are until this transaction ends. */
    void hold(Actor actor, UUID sealId, UUID paperId) {
        papers.hold(actor.county(), paperId);
        jdbc.sql("select 1 from documents_seal where county_code = :county and id = :id for share")
                .param("county", actor.county())
                .param("id", sealId)
                .query(Integer.class)
                .optional();
    }

    private PaperPower.@Nullable Power power(PaperRows.Row paper) {
        return matters.stream()
                .filter(matter -> matter.matterKind().equals(paper.matterKind()))
                .findFirst()
                .flatMap(matter -> matter.of(paper.county(), paper.matter()))
                .orElse(null);
    }

    /** Today, by that very organ. */
    private boolean entrusted(PaperPower.Power power, UUID forOrgan) {
        return powers.held(power.itemCode(), power.place(), today.date())
                .filter(held -> held.mode() == Mode.DELEGATED)
                .filter(held -> held.inTheNameOf().equals(forOrgan))
                .isPresent();
    }

    private boolean allowed(Seal.Purpose purpose, PaperPower.Power power) {
        return purpose.fields().isEmpty()
                || powers.item(power.place().county(), power.itemCode())
                        .filter(item -> purpose.item(item.code(), item.field()))
                        .isPresent();
    }

    private static String words(PaperPower.@Nullable Power power) {
        if (power == null) {
            return "";
        }
        var mode = power.mode();
        return power.itemCode() + " " + power.itemName() + (mode == null ? "" : "（" + mode.label() + "）");
    }
}
