package cn.xiangzhi.places.sections;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Answering;
import cn.xiangzhi.places.AnsweringPlace;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.places.StandIns;
import cn.xiangzhi.places.atlas.Atlas;
import cn.xiangzhi.places.atlas.CountyMap;
import cn.xiangzhi.places.grids.ChargeRole;
import cn.xiangzhi.places.grids.ChargeStore;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what answers for a place and who, from the smallest upwards, passing over what nobody answers for. */
@Component
public class WhoAnswers {

    private final Atlas atlas;
    private final SectionStore sections;
    private final ChargeStore charges;
    private final StandIns standIns;

    WhoAnswers(Atlas atlas, SectionStore sections, ChargeStore charges, StandIns standIns) {
        this.atlas = atlas;
        this.sections = sections;
        this.charges = charges;
        this.standIns = standIns;
    }

    /** A place that may answer, and how it was come to. */
    private record Candidate(String code, String name, String because) {}

    /** The village drawn around the point, else the nearest by its centre. */
    public Optional<Division> villageAt(String county, Point point) {
        return atlas.of(county).villageAround(point);
    }

    /** See {@link cn.xiangzhi.places.Sections}. */
    public Optional<AnsweringPlace> answering(Place place, OffsetDateTime on) {
        var county = place.county();
        var map = atlas.of(county);
        if (!map.divisions().containsKey(place.township())) {
            return Optional.empty();
        }
        var day = on.atZoneSameInstant(Today.BEIJING).toLocalDate();
        var candidates = candidates(map, place, day);
        var rows = charges.on(county, candidates.stream().map(Candidate::code).toList(), day);
        var answering = standIns.answering(
                county, rows.stream().map(ChargeStore.Row::personId).distinct().toList(), on);
        var passed = new ArrayList<String>();
        for (var candidate : candidates) {
            var here = rows.stream()
                    .filter(row -> row.placeCode().equals(candidate.code()))
                    .toList();
            var leader = role(here, ChargeRole.LEADER, answering).stream().findFirst();
            var cadres = role(here, ChargeRole.CADRE, answering);
            if (leader.isPresent() || !cadres.isEmpty()) {
                return Optional.of(new AnsweringPlace(
                        candidate.code(),
                        candidate.name(),
                        leader.orElse(null),
                        cadres,
                        String.join("，", passed) + (passed.isEmpty() ? "" : "，") + candidate.because()));
            }
            passed.add(candidate.name() + "现在没有人负责");
        }
        var last = candidates.getLast();
        return Optional.of(new AnsweringPlace(last.code(), last.name(), null, List.of(), String.join("，", passed)));
    }

    private List<Candidate> candidates(CountyMap map, Place place, java.time.LocalDate day) {
        var found = new ArrayList<Candidate>();
        var latitude = place.latitude();
        var longitude = place.longitude();
        var point = latitude == null || longitude == null ? null : new Point(latitude, longitude);
        var drawn = point == null ? Optional.<CountyMap.Plain>empty() : map.gridAround(place.township(), point);
        drawn.ifPresent(grid -> found.add(candidate(map, grid, "坐标落在")));
        var village = drawn.map(CountyMap.Plain::village).orElse(place.village());
        if (village == null && point != null) {
            village = map.villageAround(point)
                    .filter(near -> near.parent().equals(place.township()))
                    .map(Division::code)
                    .orElse(null);
        }
        if (village != null && map.divisions().containsKey(village)) {
            var only = map.gridsOf(village);
            if (drawn.isEmpty()
                    && only.size() == 1
                    && (point == null || only.getFirst().outline() == null)) {
                found.add(candidate(map, only.getFirst(), "本村（居）只有一个网格："));
            }
            found.add(new Candidate(village, name(map, village), name(map, village) + "的负责人"));
            sections.of(place.county(), village, day)
                    .ifPresent(section -> found.add(
                            new Candidate(section.code(), section.name(), "所在片区" + section.name() + "的包片领导")));
        }
        found.add(new Candidate(place.township(), name(map, place.township()), name(map, place.township()) + "的负责人"));
        return found;
    }

    private static Candidate candidate(CountyMap map, CountyMap.Plain grid, String how) {
        var name = name(map, grid.village()) + grid.name();
        return new Candidate(grid.code(), name, how + name);
    }

    private static String name(CountyMap map, String code) {
        return Objects.requireNonNull(map.divisions().get(code)).division().name();
    }

    private static List<Answering> role(List<ChargeStore.Row> rows, ChargeRole role, Map<UUID, Answering> answering) {
        return rows.stream()
                .filter(row -> row.role() == role)
                .map(row -> answering.get(row.personId()))
                .filter(Objects::nonNull)
                .toList();
    }
}
