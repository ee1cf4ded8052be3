package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.places.NewGrid;
import cn.xiangzhi.places.PlaceRegister;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two drawn grids in every village of the invented county, and somebody who answers for every place (S19). */
@Component
public class GridRows {

    private static final double HALF = 0.008;

    private final PlaceRegister places;

    GridRows(PlaceRegister places) {
        this.places = places;
    }

    public void setUp(Actor actor, Cast cast) {
        for (var row : Rows.of("divisions")) {
            var code = row.get("code");
            if (code.length() == 9) {
                var heads = cast.with(code, DefaultRole.TOWNSHIP_HEAD);
                var cadres = cast.with(code, DefaultRole.COMMAND_CENTRE);
                places.answer(actor, code, 0, heads.getFirst().person(), people(cadres));
            }
            if (code.length() == 12) {
                village(
                        actor,
                        cast,
                        code,
                        Double.parseDouble(row.get("latitude")),
                        Double.parseDouble(row.get("longitude")));
            }
        }
    }

    private void village(Actor actor, Cast cast, String code, double latitude, double longitude) {
        var township = code.substring(0, 9);
        var leader = cast.with(township, DefaultRole.SQUAD_LEADER)
                .get(Math.floorMod(
                        code.hashCode(),
                        cast.with(township, DefaultRole.SQUAD_LEADER).size()));
        var assistant = cast.members().stream()
                .filter(member -> member.village().equals(code))
                .map(Cast.Member::person)
                .toList();
        places.answer(actor, code, 0, leader.person(), assistant);
        for (var west : List.of(true, false)) {
            places.setUp(
                    actor,
                    new NewGrid(
                            Ids.next(),
                            code,
                            west ? "西片网格" : "东片网格",
                            square(latitude, longitude, west),
                            west ? "村中主路以西" : "村中主路以东",
                            leader.person(),
                            assistant));
        }
    }

    private static String square(double latitude, double longitude, boolean west) {
        var left = west ? longitude - HALF : longitude;
        var right = west ? longitude : longitude + HALF;
        return "{\"type\":\"Polygon\",\"coordinates\":[["
                + point(left, latitude - HALF) + "," + point(right, latitude - HALF) + ","
                + point(right, latitude + HALF) + "," + point(left, latitude + HALF) + ","
                + point(left, latitude - HALF) + "]]}";
    }

    private static String point(double longitude, double latitude) {
        return String.format(Locale.ROOT, "[%.5f,%.5f]", longitude, latitude);
    }

    private static List<UUID> people(List<Cast.Member> members) {
        return members.stream().map(Cast.Member::person).toList();
    }
}
