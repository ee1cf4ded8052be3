package cn.xiangzhi.casework.flow;

import java.util.LinkedHashMap;
import java.util.List;

/** What a case has gathered, and what of it still stands (PPL 46). */
public record Exhibits(List<Act> acts) {

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

    /** A record of an inquiry or of a scene is evidence too. */
    private static boolean recorded(Act act) {
        return act.move() == OrdinaryMove.INQUIRE || act.move() == OrdinaryMove.INSPECT_SCENE;
    }
}
