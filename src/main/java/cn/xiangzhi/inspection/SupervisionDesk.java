package cn.xiangzhi.inspection;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.supervision.Bulletins;
import cn.xiangzhi.inspection.supervision.FindingSource;
import cn.xiangzhi.inspection.supervision.Findings;
import cn.xiangzhi.inspection.supervision.Naming;
import cn.xiangzhi.inspection.supervision.TourKind;
import cn.xiangzhi.inspection.supervision.Tours;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the forms of supervision do, for later rooms and for the demonstration (S20). */
@Component
public class SupervisionDesk {

    private final Tours tours;
    private final Findings findings;
    private final Naming naming;
    private final Bulletins bulletins;

    SupervisionDesk(Tours tours, Findings findings, Naming naming, Bulletins bulletins) {
        this.tours = tours;
        this.findings = findings;
        this.naming = naming;
        this.bulletins = bulletins;
    }

    /** A tour of these people of the township, the first of them leading. */
    public UUID tour(Actor actor, String township, boolean secret, LocalDate on, List<String> team, String route) {
        var id = Ids.next();
        tours.plan(actor, township, id, secret ? TourKind.SECRET : TourKind.OPEN, on, team, route);
        return id;
    }

    public void made(Actor actor, UUID tour, String words) {
        tours.done(actor, tour, 0, words);
    }

    /** A finding of a tour; a bad one with whoever is to correct it and until when. */
    public UUID found(
            Actor actor,
            String township,
            UUID tour,
            boolean good,
            UUID unit,
            String place,
            String words,
            LocalDate on,
            String owner,
            HandedFile photo) {
        var id = Ids.next();
        findings.add(
                actor,
                new Findings.NewFinding(
                        id, township, tour, FindingSource.TOUR, good, unit, place, words, on, owner, on.plusDays(7)),
                List.of(photo));
        return id;
    }

    public void proved(Actor actor, UUID finding, String words, HandedFile photo) {
        findings.prove(actor, finding, 0, words, List.of(photo));
    }

    public void checked(Actor actor, UUID finding, String words) {
        findings.check(actor, finding, 1, true, words);
    }

    public void named(Actor actor, UUID finding, String reason, LocalDate until) {
        naming.name(actor, finding, 0, reason, until);
    }

    public void bulletin(Actor actor, String township, LocalDate from, LocalDate until) {
        bulletins.issue(actor, Ids.next(), township, from, until);
    }
}
