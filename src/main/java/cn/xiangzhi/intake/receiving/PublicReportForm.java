package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.places.Place;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What a resident fills in. {@code where} is a 9- or 12-digit division code; {@code sure}: doubles were shown and it is
 * something else; {@code draft}: the id photos were kept under on the step before.
 */
record PublicReportForm(
        @Nullable UUID once,
        @Nullable UUID draft,

        @Size(max = 12, message = "请从列表中选择类别") @Nullable String category,

        @NotBlank(message = "请用几句话写明是什么事") @Size(max = Handed.TEXT, message = "反映内容最多 4000 字，请写要点；材料较多的可拍照上传") @Nullable
        String text,

        @NotBlank(message = "请选择事情发生在哪个村（社区）")
        @Pattern(regexp = "(\\d{9}|\\d{12})?", message = "请从列表中选择村（社区）")
        @Nullable
        String where,

        @Size(max = Handed.WORDS, message = "地点描述最多 200 字") @Nullable
        String words,

        @Pattern(regexp = "(-?\\d{1,3}(\\.\\d{1,15})?)?", message = "请在地图上重新点选位置") @Nullable
        String latitude,

        @Pattern(regexp = "(-?\\d{1,3}(\\.\\d{1,15})?)?", message = "请在地图上重新点选位置") @Nullable
        String longitude,

        @Size(max = 40, message = "称呼最多 40 字") @Nullable String name,

        @Pattern(regexp = "([0-9+\\- ]{5,20})?", message = "请填写手机号或带区号的固定电话，也可以不填") @Nullable
        String phone,

        @Nullable Boolean sure,
        @Nullable List<MultipartFile> photos) {

    private static final java.util.regex.Pattern ID =
            java.util.regex.Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static PublicReportForm empty() {
        return new PublicReportForm(Ids.next(), null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * What was sent, field by field. Any token serves as {@code once}: the same one again is the same report; whoever sends
     * none is given one for the steps that follow.
     */
    static PublicReportForm of(HttpServletRequest request) {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return new PublicReportForm(
                once(request.getParameter("once")),
                id(request.getParameter("draft")),
                request.getParameter("category"),
                request.getParameter("text"),
                request.getParameter("where"),
                request.getParameter("words"),
                request.getParameter("latitude"),
                request.getParameter("longitude"),
                request.getParameter("name"),
                request.getParameter("phone"),
                "true".equals(request.getParameter("sure")),
                parts == null ? null : parts.getFiles("photos"));
    }

    private static UUID once(@Nullable String token) {
        if (token == null || token.isBlank()) {
            return Ids.next();
        }
        var id = id(token);
        return id == null ? UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8)) : id;
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text != null && ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    String county() {
        return or(where).substring(0, 6);
    }

    boolean isSure() {
        return Boolean.TRUE.equals(sure);
    }

    String categoryOrUndecided() {
        return or(category).isEmpty() ? Categories.UNDECIDED : or(category);
    }

    Place place() {
        return place(or(where), or(words).strip(), latitude, longitude);
    }

    NewReport report(Channel channel) {
        return new NewReport(
                once == null ? Ids.next() : once,
                draft,
                channel,
                categoryOrUndecided(),
                "",
                or(text),
                place(),
                null,
                or(name).strip(),
                or(phone).strip(),
                "");
    }

    PublicReportForm withDraft(@Nullable UUID id) {
        return new PublicReportForm(
                once, id, category, text, where, words, latitude, longitude, name, phone, sure, null);
    }

    static Place place(String where, String words, @Nullable String latitude, @Nullable String longitude) {
        return new Place(
                where.substring(0, 6),
                where.substring(0, 9),
                where.length() == 12 ? where : null,
                words,
                degrees(latitude),
                degrees(longitude));
    }

    static @Nullable Double degrees(@Nullable String text) {
        return text == null || text.isBlank() ? null : Double.valueOf(text);
    }

    static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
