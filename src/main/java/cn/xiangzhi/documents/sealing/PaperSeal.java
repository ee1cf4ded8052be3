package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.shell.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page on which a seal is asked for and set: the paper, what stands of it, and for every seal whether it may. */
@Component
class PaperSeal {

    private final Papers papers;
    private final PaperRows rows;
    private final UseStore uses;
    private final RequestStore requests;
    private final UseChecks checks;
    private final PaperCodes codes;
    private final SealStore seals;

    PaperSeal(
            Papers papers,
            PaperRows rows,
            UseStore uses,
            RequestStore requests,
            UseChecks checks,
            PaperCodes codes,
            SealStore seals) {
        this.papers = papers;
        this.rows = rows;
        this.uses = uses;
        this.requests = requests;
        this.checks = checks;
        this.codes = codes;
        this.seals = seals;
    }

    /** The picture of a seal that stands on the paper, another organ's too: whoever may open the paper sees it there. */
    byte[] picture(Actor actor, UUID paper, UUID seal) {
        papers.open(actor, paper);
        return uses.ofPaper(actor.county(), paper).stream()
                .filter(use -> use.seal().equals(seal))
                .findFirst()
                .flatMap(use -> seals.find(new Scope(actor.county(), null, null), seal))
                .map(seals::picture)
                .orElseThrow(() -> Refused.notFound("这份文书上的印章"));
    }

    /** A seal beside the paper: it can be set, must be asked for first, or cannot and why. */
    record Line(
            UUID id,
            String name,
            String kind,
            String keeper,
            boolean may,
            boolean ask,
            @Nullable Refused refusal) {}

    /** The request of an organ that has not sealed yet: the open one, or the last one. */
    record Asked(
            UUID id, String seal, String state, String tone, String words, boolean mayDecide, boolean mayWithdraw) {}

    record Page(
            UUID id,
            String title,
            String organ,
            String day,
            boolean voided,
            String code,
            String path,
            List<SealUse> uses,
            @Nullable SealUse files,
            List<String> waiting,
            List<Asked> asked,
            List<Line> open,
            List<Line> closed) {}

    Page of(Actor actor, UUID id) {
        papers.open(actor, id);
        var paper = rows.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("文书"));
        var set = uses.ofPaper(paper.county(), id);
        var signers = rows.signers(paper);
        var open =
                signers.stream().filter(signer -> !sealed(set, signer.organ())).toList();
        var newest = requests.newest(paper.county(), id).stream()
                .filter(request ->
                        open.stream().anyMatch(signer -> signer.organ().equals(request.signer())))
                .toList();
        var lines = open.isEmpty() || paper.voided() ? List.<Line>of() : lines(actor, paper, set, newest);
        var code = codes.code(paper.county(), id);
        return new Page(
                id,
                paper.words(),
                signers.stream().map(PaperRows.Signer::name).collect(Collectors.joining("、")),
                Show.date(paper.issuedOn()),
                paper.voided(),
                code.spoken(),
                PaperCodes.path(code),
                set,
                set.isEmpty() ? null : set.getLast(),
                open.stream().map(PaperRows.Signer::name).toList(),
                newest.stream().map(request -> asked(actor, request)).toList(),
                lines.stream().filter(line -> line.refusal() == null).toList(),
                lines.stream().filter(line -> line.refusal() != null).toList());
    }

    private static boolean sealed(List<SealUse> set, UUID organ) {
        return set.stream().anyMatch(use -> organ.equals(use.signer()));
    }

    private List<Line> lines(Actor actor, PaperRows.Row paper, List<SealUse> set, List<SealRequest> newest) {
        var lines = new ArrayList<Line>();
        for (var asked : checks.standing(actor, paper.id())) {
            var seal = asked.seal();
            var signer = seal.purpose().forOrgan().id();
            if (sealed(set, signer)) {
                continue;
            }
            var waiting = newest.stream()
                    .filter(request -> request.signer().equals(signer))
                    .anyMatch(request -> request.state() == SealRequest.State.ASKED
                            || request.state() == SealRequest.State.APPROVED);
            var askable = asked.askable();
            var may = asked.refusal().isEmpty();
            lines.add(new Line(
                    seal.id(),
                    seal.name(),
                    seal.kind().label(),
                    seal.keeper().name(),
                    may,
                    askable && !may && !waiting,
                    may || askable ? null : asked.refusal().orElse(null)));
        }
        return lines;
    }

    private static Asked asked(Actor actor, SealRequest request) {
        var open = request.state() == SealRequest.State.ASKED;
        var decided = request.decidedByName();
        return new Asked(
                request.id(),
                request.sealName(),
                request.state().label(),
                request.state().tone(),
                request.askedByName() + " 于 " + Show.dateTime(request.askedAt()) + " 申请：" + request.reason()
                        + (decided == null
                                ? ""
                                : "；" + decided + " 于 " + Show.dateTime(request.decidedAt()) + " "
                                        + (request.decidedWhy() == null ? "批准" : "不批准：" + request.decidedWhy())),
                open && actor.has(Right.SEAL_APPROVE) && !request.askedBy().equals(actor.person()),
                (open || request.state() == SealRequest.State.APPROVED)
                        && request.askedBy().equals(actor.person()));
    }
}
