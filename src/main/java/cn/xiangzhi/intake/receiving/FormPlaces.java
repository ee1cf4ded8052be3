package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where something can be: townships with their villages, as a form offers them. */
@Component
class FormPlaces {

    private final Places places;

    FormPlaces(Places places) {
        this.places = places;
    }

    /** A township with what may be chosen in it; the first choice is "somewhere in it". */
    record Group(String label, List<Option> options) {}

    /** All counties when the installation serves several, so that one can be chosen; else none. */
    List<Option> counties() {
        var counties = places.counties();
        return counties.size() < 2
                ? List.of()
                : counties.stream()
                        .map(code -> new Option(code, places.name(code)))
                        .toList();
    }

    /** The county asked for when it is one of ours, else the first; empty when no division was imported yet. */
    String county(@Nullable String asked) {
        var counties = places.counties();
        return asked != null && counties.contains(asked) ? asked : counties.isEmpty() ? "" : counties.getFirst();
    }

    List<Group> groups(String county, @Nullable String onlyTownship) {
        return county.isEmpty()
                ? List.of()
                : places.townships(county).stream()
                        .filter(township -> onlyTownship == null || onlyTownship.equals(township.code()))
                        .map(township -> group(county, township))
                        .toList();
    }

    private Group group(String county, Division township) {
        var villages = places.villages(county, township.code()).stream()
                .map(village -> new Option(village.code(), village.name()));
        var unsure = java.util.stream.Stream.of(new Option(township.code(), township.name() + "（不清楚哪个村）"));
        return new Group(
                township.name(),
                java.util.stream.Stream.concat(villages, unsure).toList());
    }
}
