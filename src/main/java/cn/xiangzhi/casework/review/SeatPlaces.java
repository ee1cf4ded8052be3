package cn.xiangzhi.casework.review;

import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Exhibits;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.review.Check.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where in the file a reviewer looks for each point of the checklist (MSR 53 to 55; PPL 58). Pure. */
final class SeatPlaces {

    private static final Place PAPERS = new Place("文书", "papers");
    private static final Place TERMS = new Place("期限", "terms");

    private SeatPlaces() {}

    /** Everywhere one can point to in a file: the papers, the clocks and every step. */
    static List<Place> all(CaseFile file) {
        return Stream.concat(Stream.of(PAPERS, TERMS), file.acts().stream().map(act -> place(file, act)))
                .toList();
    }

    /** By the key of the point; a point of which the file says nothing yet is left out. */
    static Map<String, List<Place>> of(CaseFile file) {
        var filed = last(file, OrdinaryMove.REGISTER, OrdinaryMove.FILE, SummaryMove.USE_SUMMARY);
        var party = last(file, file.has(OrdinaryMove.IDENTIFY) ? OrdinaryMove.IDENTIFY : OrdinaryMove.REGISTER);
        var evidence =
                file.evidence().inForce().stream().map(act -> place(file, act)).toList();
        var proposal = last(file, OrdinaryMove.CONCLUDE, OrdinaryMove.RENOTIFY);
        var plea = last(file, OrdinaryMove.REVIEW_PLEA, OrdinaryMove.PROPOSE_DECISION);
        var weight = join(proposal, plea);
        var procedure = List.of(TERMS, PAPERS);
        var places = new LinkedHashMap<String, List<Place>>();
        places.put("reviewJurisdiction", filed);
        places.put("reviewParty", party);
        places.put("reviewFacts", evidence);
        places.put("reviewNature", proposal);
        places.put("reviewLaw", proposal);
        places.put("reviewProcedure", procedure);
        places.put("reviewWeight", weight);
        places.put("legalSubject", filed);
        places.put("legalPower", filed);
        places.put("legalFacts", evidence);
        places.put("legalLaw", proposal);
        places.put("legalDiscretion", weight);
        places.put("legalProcedure", procedure);
        places.put("legalPapers", List.of(PAPERS));
        places.put("legalCrime", proposal);
        places.values().removeIf(List::isEmpty);
        return places;
    }

    /** The newest act of each of those moves, in the order of the file. */
    private static List<Place> last(CaseFile file, Move... moves) {
        return Stream.of(moves)
                .flatMap(move -> file.last(move).stream())
                .map(act -> place(file, act))
                .toList();
    }

    private static List<Place> join(List<Place> first, List<Place> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Place place(CaseFile file, Act act) {
        var at = file.acts().indexOf(act) + 1;
        var name = Exhibits.registers(act) ? Exhibits.title(act) : act.move().label();
        return new Place("第" + at + "步 " + name, "act-" + at);
    }
}
