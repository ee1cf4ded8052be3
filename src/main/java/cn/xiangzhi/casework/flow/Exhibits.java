package cn.xiangzhi.casework.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** What a case has gathered, and what of it still stands (PPL 46). */
public record Exhibits(List<Act> acts) {

    /** Who speaks for the party: it itself, whoever leads or runs it, its agent. */
    private static final Pattern PARTY = Pattern.compile("当事人(?:本人)?|本人|.*(?:法定代表人|负责人|经营者|代理人|受委托人|受托人)");

    /** Every act that registered a piece, also what was excluded later. */
    public List<Act> all() {
        return acts.stream().filter(Exhibits::registers).toList();
    }

    /** Whether an act registered a piece: evidence taken, or the record of an inquiry or of a scene. */
    public static boolean registers(Act act) {
        return act.move() == OrdinaryMove.TAKE_EVIDENCE || recorded(act);
    }

    /** The same as it stands: registered again under its title it is the newest, and found untrue it is out (PPL 46). */
    public List<Act> inForce() {
        var standing = new LinkedHashMap<String, Act>();
        for (var act : acts) {
            if (act.move() == EvidenceMove.EXCLUDE_EVIDENCE) {
                var title = act.facts().text("excludedTitle");
                standing.values().removeIf(piece -> title(piece).equals(title));
            } else if (act.move() == OrdinaryMove.TAKE_EVIDENCE) {
                standing.put(act.facts().text("title"), act);
            } else if (recorded(act)) {
                standing.put(act.id().toString(), act);
            }
        }
        return standing.values().stream()
                .filter(act -> !act.facts().text("verification").equals("查证不属实"))
                .toList();
    }

    /** Whether a piece was excluded after it was taken (PPL 46(3)). */
    public boolean excluded(Act piece) {
        for (var act : acts.reversed()) {
            if (act.id().equals(piece.id())) {
                return false;
            }
            if (act.move() == EvidenceMove.EXCLUDE_EVIDENCE
                    && act.facts().text("excludedTitle").equals(title(piece))) {
                return true;
            }
        }
        return false;
    }

    /** The name under which a piece stands in lists. */
    public static String title(Act act) {
        if (act.move() == EvidenceMove.KEEP_LATER) {
            return act.facts().text("laterTitle");
        }
        return act.move() == OrdinaryMove.TAKE_EVIDENCE
                ? act.facts().text("title")
                : act.move().label().replace("制作", "") + "（" + act.on() + "）";
    }

    /** Its kind in the words of PPL 46: the record of an inquiry is what the party, or else a witness, says. */
    public static String kind(Act act) {
        if (act.move() == OrdinaryMove.TAKE_EVIDENCE) {
            return act.facts().text("evidenceKind");
        }
        if (act.move() != OrdinaryMove.INQUIRE) {
            return "勘验笔录、现场笔录";
        }
        var relation = act.facts().text("relation").strip();
        return relation.isEmpty() || PARTY.matcher(relation).matches() ? "当事人的陈述" : "证人证言";
    }

    /** A record of an inquiry or of a scene is evidence too. */
    private static boolean recorded(Act act) {
        return act.move() == OrdinaryMove.INQUIRE || act.move() == OrdinaryMove.INSPECT_SCENE;
    }
}
