package cn.xiangzhi.casework.flow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sealing strip as the acts leave it: its number, where it was put, and whether it was taken off again (AEL 18, 28; rules
 * §10, §23).
 *
 * @param seizure the sealing it belongs to, also where it replaced an older strip
 * @param put the act that put it up
 * @param removed the act that took it off; null while it is up
 */
public record SealStrip(
        String number,
        String place,
        Act seizure,
        Act put,
        @Nullable Act removed) {

    /** How strips are written down, as the form says. */
    static final String HINT = "一行一张：封条编号；封贴位置";

    /** Every strip of the file, in the order they were put up. */
    public static List<SealStrip> of(CaseFile file) {
        var strips = new LinkedHashMap<String, SealStrip>();
        for (var act : file.acts()) {
            if (act.move() == ThingMove.SEIZE) {
                put(strips, act, act);
            } else if (act.move() == ThingMove.REMOVE_SEALS) {
                var numbers = ThingLine.names(act.facts().text("sealNumbers"));
                var seizure = numbers.stream()
                        .map(strips::get)
                        .filter(strip -> strip != null)
                        .map(SealStrip::seizure)
                        .findFirst();
                numbers.forEach(number -> strips.computeIfPresent(number, (key, strip) -> strip.takenOff(act)));
                seizure.ifPresent(from -> put(strips, act, from));
            }
        }
        return List.copyOf(strips.values());
    }

    private static void put(Map<String, SealStrip> strips, Act act, Act seizure) {
        for (var line : ThingLine.read(act.facts().text("sealStrips"))) {
            strips.putIfAbsent(line.name(), new SealStrip(line.name(), line.form(), seizure, act, null));
        }
    }

    private SealStrip takenOff(Act act) {
        return removed == null ? new SealStrip(number, place, seizure, put, act) : this;
    }

    public boolean up() {
        return removed == null;
    }

    /** Those that are up. */
    public static List<SealStrip> up(CaseFile file) {
        return of(file).stream().filter(SealStrip::up).toList();
    }

    /** Strips that are up though what they seal went neither to another organ nor stays sealed. */
    public static List<SealStrip> idle(CaseFile file) {
        return over(file, thing -> thing.state() != ThingState.HANDED_OVER);
    }

    /** Strips over a thing that has to be given back: it cannot be while they are up. */
    static List<SealStrip> over(CaseFile file, List<String> names) {
        return over(file, thing -> names.contains(thing.name()));
    }

    /** Strips of a sealing of which something is still sealed. */
    static List<SealStrip> held(CaseFile file) {
        return over(file, thing -> thing.state() == ThingState.SEIZED);
    }

    private static List<SealStrip> over(CaseFile file, Predicate<HeldThing> wanted) {
        var seizures = new HashMap<String, Act>();
        file.acts().stream()
                .filter(act -> act.move() == ThingMove.SEIZE)
                .forEach(act -> ThingChain.touched(act).forEach(name -> seizures.put(name, act)));
        var sealed = Things.of(file).all().stream()
                .filter(wanted)
                .map(HeldThing::name)
                .map(seizures::get)
                .toList();
        return up(file).stream()
                .filter(strip -> sealed.contains(strip.seizure()))
                .toList();
    }

    /** The numbers a form begins with. */
    public static String suggested(CaseFile file) {
        return String.join("\n", up(file).stream().map(SealStrip::number).toList());
    }

    static String numbers(List<SealStrip> strips) {
        return String.join("、", strips.stream().map(SealStrip::number).toList());
    }
}
