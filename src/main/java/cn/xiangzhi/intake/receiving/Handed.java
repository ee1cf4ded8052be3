package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.places.Point;
import java.util.regex.Pattern;

/** Whether what was handed in can be kept: lengths, coordinates, a place that exists. */
final class Handed {

    static final int TEXT = 4000;
    static final int TITLE = 60;
    static final int WORDS = 200;
    private static final int NAME = 40;

    /** Townships of the largest counties lie within so many metres of their seat. */
    private static final double FAR = 150_000;

    private static final Pattern PHONE = Pattern.compile("[0-9+\\- ]{5,20}");

    private Handed() {}

    static void check(NewReport report, Places places) {
        if (report.text().isBlank()) {
            throw Refused.invalid("还没有写反映内容", "内容是空的", "请用几句话写明是什么事");
        }
        within(report.text(), TEXT, "反映内容");
        within(report.title(), TITLE, "标题");
        within(report.place().words(), WORDS, "地点描述");
        within(report.reporterName(), NAME, "称呼");
        within(report.onBehalfOf(), NAME, "与当事人的关系");
        if (!report.reporterPhone().isEmpty()
                && !PHONE.matcher(report.reporterPhone()).matches()) {
            throw Refused.invalid("联系电话填写有误", "电话应为数字", "请填写手机号或带区号的固定电话，也可以不填");
        }
        checkPoint(report.place());
        checkDivision(report.place(), places);
        checkNear(report.place(), places);
    }

    private static void within(String text, int most, String field) {
        if (text.length() > most) {
            throw Refused.invalid(
                    field + "太长", field + "最多 " + most + " 字，您填写了 " + text.length() + " 字", "请写要点；材料较多的可拍照上传");
        }
    }

    /** A point lies in or near China, or there is none; half a point is none either. */
    private static void checkPoint(Place place) {
        var latitude = place.latitude();
        var longitude = place.longitude();
        if (latitude == null && longitude == null) {
            return;
        }
        var inside = latitude != null
                && longitude != null
                && latitude >= 3
                && latitude <= 54
                && longitude >= 73
                && longitude <= 136;
        if (!inside) {
            throw Refused.invalid("地图位置有误", "经纬度不完整，或不在我国范围内", "请在地图上重新点选，或只用文字写明地点");
        }
    }

    /** A point far from every place of the county was picked on the wrong map, or handed in by somebody else's program. */
    private static void checkNear(Place place, Places places) {
        var latitude = place.latitude();
        var longitude = place.longitude();
        if (latitude == null || longitude == null) {
            return;
        }
        var at = new Point(latitude, longitude);
        var nearest = places.townships(place.county()).stream()
                .flatMap(town -> places.centre(town.code()).stream())
                .mapToDouble(at::metresTo)
                .min();
        if (nearest.isPresent() && nearest.getAsDouble() > FAR) {
            throw Refused.invalid(
                    "地图位置有误",
                    "标的位置不在" + places.name(place.county()) + "，离最近的乡镇（街道）约 " + Math.round(nearest.getAsDouble() / 1000)
                            + " 公里",
                    "请在地图上重新点选，或清除位置、只用文字写明地点");
        }
    }

    private static void checkDivision(Place place, Places places) {
        var township = place.township();
        if (!township.matches("\\d{9}")
                || !township.startsWith(place.county())
                || places.find(township).isEmpty()) {
            throw Refused.invalid("没有选择所在地", "乡镇（街道）不在区划目录中", "请选择事情发生在哪个乡镇（街道）、村（社区）");
        }
        var village = place.village();
        if (village != null
                && (!village.startsWith(township) || places.find(village).isEmpty())) {
            throw Refused.invalid("所在村（社区）有误", "所选的村（社区）不属于这个乡镇（街道）", "请重新选择，不清楚的可只选乡镇（街道）");
        }
    }
}
