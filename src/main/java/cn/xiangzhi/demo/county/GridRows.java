package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Appointment;
import cn.xiangzhi.places.NewGrid;
import cn.xiangzhi.places.NewSection;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.places.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every village of the invented county in two drawn grids and a section, and somebody who answers for every place (S19). */
@Component
@Order(20)
public class GridRows implements DemoPart {

    private final PlaceRegister places;
    private final Today today;

    GridRows(PlaceRegister places, Today today) {
        this.places = places;
        this.today = today;
    }

    @Override
    public void begin(Telling telling) {
        setUp(telling.loader(), telling.cast());
    }

    public void setUp(Actor actor, Cast cast) {
        var centres = new LinkedHashMap<String, Point>();
        for (var row : Rows.of("divisions")) {
            if (row.get("code").length() == 12) {
                centres.put(
                        row.get("code"),
                        new Point(Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude"))));
            }
        }
        var cells = new Cells(centres);
        for (var row : Rows.of("divisions")) {
            var code = row.get("code");
            if (code.length() == 9) {
                var heads = cast.with(code, DefaultRole.TOWNSHIP_HEAD);
                var cadres = cast.with(code, DefaultRole.COMMAND_CENTRE);
                var centre =
                        new Point(Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude")));
                places.locate(actor, code, centre, cells.township(code), 0);
                places.answer(actor, code, 1, heads.getFirst().person(), people(cadres));
                section(actor, cast, cells, code, centres.keySet().stream().toList(), true);
                section(actor, cast, cells, code, centres.keySet().stream().toList(), false);
            }
            if (code.length() == 12) {
                village(actor, cast, cells, code);
            }
        }
    }

    /** The villages of a township west or east of the middle one, under one of its leaders, for a year and then for good. */
    private void section(Actor actor, Cast cast, Cells cells, String township, List<String> all, boolean west) {
        var own = all.stream().filter(code -> code.startsWith(township)).toList();
        var middle = own.stream()
                .mapToDouble(code -> cells.centre(code).longitude())
                .sorted()
                .skip(own.size() / 2)
                .findFirst()
                .orElseThrow();
        var villages = own.stream()
                .filter(code -> west == cells.centre(code).longitude() < middle)
                .toList();
        if (villages.isEmpty()) {
            return;
        }
        var heads = cast.with(township, DefaultRole.TOWNSHIP_HEAD);
        var leader = heads.get(west ? 0 : heads.size() - 1).person();
        var cadres = cast.with(township, DefaultRole.REPORT_CENTRE).stream()
                .map(Cast.Member::person)
                .limit(1)
                .toList();
        var year = today.date().getYear();
        var term = west ? null : today.date().plusMonths(17);
        places.group(
                actor,
                new NewSection(
                        Ids.next(),
                        township,
                        west ? "西片" : "东片",
                        west ? "镇西各村" : "镇东各村",
                        villages,
                        leader,
                        cadres,
                        new Appointment("包片分工〔" + year + "〕1号", term)));
    }

    private void village(Actor actor, Cast cast, Cells cells, String code) {
        var township = code.substring(0, 9);
        var leader = cast.with(township, DefaultRole.SQUAD_LEADER)
                .get(Math.floorMod(
                        code.hashCode(),
                        cast.with(township, DefaultRole.SQUAD_LEADER).size()));
        var assistant = cast.members().stream()
                .filter(member -> member.village().equals(code))
                .map(Cast.Member::person)
                .toList();
        places.locate(actor, code, cells.centre(code), cells.village(code), 0);
        places.answer(actor, code, 1, leader.person(), assistant);
        for (var west : List.of(true, false)) {
            places.setUp(
                    actor,
                    new NewGrid(
                            Ids.next(),
                            code,
                            west ? "西片网格" : "东片网格",
                            cells.half(code, west),
                            west ? "村中主路以西" : "村中主路以东",
                            leader.person(),
                            assistant));
        }
    }

    private static List<UUID> people(List<Cast.Member> members) {
        return members.stream().map(Cast.Member::person).toList();
    }
}
