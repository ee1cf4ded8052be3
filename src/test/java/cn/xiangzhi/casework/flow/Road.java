package cn.xiangzhi.casework.flow;

import cn.xiangzhi.powers.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A written road through the flow tables, for stages and moves that chance seldom finds: which move, how many days after the
 * one before, and what the form says beside what anybody would type.
 */
record Road(String name, String item, Mode mode, boolean recalled, List<Leg> legs) {

    record Leg(Move move, int days, Map<String, String> stated) {}

    /** On an item, in the township's own name. */
    static Building of(String name, String item) {
        return new Building(name, item, Mode.EMPOWERED);
    }

    /** A road being written. */
    static final class Building {

        private final String name;
        private final String item;
        private final Mode mode;
        private final List<Leg> legs = new ArrayList<>();

        Building(String name, String item, Mode mode) {
            this.name = name;
            this.item = item;
            this.mode = mode;
        }

        /** Moves made one after another, each an ordinary form. */
        Building then(Move... moves) {
            for (var move : moves) {
                legs.add(new Leg(move, 0, Map.of()));
            }
            return this;
        }

        /** A move made so many days later, whose form says this; an empty word leaves the field open. */
        Building after(int days, Move move, String... stated) {
            var words = new HashMap<String, String>();
            for (var i = 0; i < stated.length; i += 2) {
                words.put(stated[i], stated[i + 1]);
            }
            legs.add(new Leg(move, days, words));
            return this;
        }

        Road recalled() {
            return new Road(name, item, mode, true, List.copyOf(legs));
        }

        Road ready() {
            return new Road(name, item, mode, false, List.copyOf(legs));
        }
    }
}
