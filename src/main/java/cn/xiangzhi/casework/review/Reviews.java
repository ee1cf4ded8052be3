package cn.xiangzhi.casework.review;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.Publicity;
import cn.xiangzhi.casework.file.CaseRow;
import cn.xiangzhi.casework.file.CaseShelf;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the checks run over a case (F37): gathers what they need and asks them. */
@Component
public class Reviews {

    private final CaseShelf shelf;
    private final Organization organization;
    private final Papers papers;
    private final List<Publicity> publicity;

    Reviews(CaseShelf shelf, Organization organization, Papers papers, List<Publicity> publicity) {
        this.publicity = publicity;
        this.shelf = shelf;
        this.organization = organization;
        this.papers = papers;
    }

    public Review of(Actor actor, CaseRow row, CaseFile file) {
        return Review.of(dossier(actor, row, file));
    }

    Dossier dossier(Actor actor, CaseRow row, CaseFile file) {
        var county = row.countyCode();
        var issued = shelf.papers(row);
        var decision = issued.stream()
                .filter(paper -> paper.kind() == PaperKind.DECISION || paper.kind() == PaperKind.SUMMARY_DECISION)
                .filter(paper -> !paper.voided())
                .findFirst();
        return new Dossier(
                file,
                row.mode() != null,
                shelf.hearingDue(file),
                new Dossier.People(
                        (person, day) -> certified(county, person, day),
                        person -> organization.legallyQualified(county, person)),
                issued,
                shelf.terms(row),
                publicity.stream()
                        .flatMap(room -> room.of(county, row.id()).stream())
                        .toList(),
                decision.map(paper -> papers.open(actor, paper.id()).html()).orElse(""));
    }

    /** Held on that day, also when it was taken away later. */
    private boolean certified(String county, UUID person, LocalDate day) {
        return organization
                .certificate(county, person, day)
                .filter(card -> covers(card, day))
                .isPresent();
    }

    private static boolean covers(Certificate card, LocalDate day) {
        return !day.isBefore(card.validFrom()) && !day.isAfter(card.validTo());
    }
}
