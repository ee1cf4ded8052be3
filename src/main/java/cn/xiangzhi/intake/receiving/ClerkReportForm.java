package cn.xiangzhi.intake.receiving;

import static cn.xiangzhi.intake.receiving.PublicReportForm.or;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.law.Petition;
import cn.xiangzhi.places.Place;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a clerk fills in for somebody at the telephone, the window, the box or on patrol (F2). */
record ClerkReportForm(
        @Nullable UUID once,
        @Nullable UUID draft,
        @NotNull(message = "请选择渠道") @Nullable Channel channel,
        @Nullable LocalDateTime receivedAt,

        @Size(max = Handed.TITLE, message = "标题最多 60 字") @Nullable
        String title,

        @NotBlank(message = "请写明是什么事") @Size(max = Handed.TEXT, message = "反映内容最多 4000 字，请写要点") @Nullable
        String text,

        @Size(max = 12, message = "请从列表中选择类别") @Nullable String category,

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

        @Pattern(regexp = "([0-9+\\- ]{5,20})?", message = "请填写手机号或带区号的固定电话") @Nullable
        String phone,

        @Size(max = 40, message = "最多 40 字") @Nullable String behalf,
        @Nullable Boolean sure,

        @Size(max = 60, message = "来件编号最多 60 字") @Nullable String outsideNumber,

        @Nullable LocalDateTime outsideDue,
        Petition.@Nullable Asks asks,

        @Min(value = 1, message = "来访的至少一人") @Max(value = 9999, message = "请填写实际到场的人数") @Nullable
        Integer representatives,

        @Nullable List<MultipartFile> photos) {

    static ClerkReportForm empty() {
        return new ClerkReportForm(
                Ids.next(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    boolean isSure() {
        return Boolean.TRUE.equals(sure);
    }

    String categoryOrUndecided() {
        return or(category).isEmpty() ? Categories.UNDECIDED : or(category);
    }

    Place place() {
        return PublicReportForm.place(or(where), or(words).strip(), latitude, longitude);
    }

    ClerkReportForm withDraft(@Nullable UUID id) {
        return new ClerkReportForm(
                once,
                id,
                channel,
                receivedAt,
                title,
                text,
                category,
                where,
                words,
                latitude,
                longitude,
                name,
                phone,
                behalf,
                sure,
                outsideNumber,
                outsideDue,
                asks,
                representatives,
                null);
    }

    /** The number and term of the register it came from: a hotline order taken down by hand, or a petition (XF 31). */
    Along along(List<Answer> answers) {
        var number = or(outsideNumber).strip();
        var petition = channel == Channel.PETITION;
        var came = came();
        if (!petition && (number.isEmpty() || channel != Channel.HOTLINE)) {
            return new Along(answers, List.of(), null, null, came);
        }
        if (petition && (number.isEmpty() || asks == null)) {
            throw Refused.invalid("信访件没有登记", "信访件须有来件编号，并选择信访人要求什么", "请填写信访编号，选择要求；没有编号的写登记日期加姓氏");
        }
        var outside = new Along.Outside(
                petition ? Along.Source.PETITION : Along.Source.HOTLINE,
                number,
                outsideDue == null ? null : outsideDue.atZone(Today.BEIJING).toOffsetDateTime(),
                "",
                petition ? asks : null);
        return new Along(answers, List.of(), outside, null, came);
    }

    /** How many came in person about it: said for every visit, and refused above five (XF 20). */
    private @Nullable Integer came() {
        if (channel != Channel.VISIT && channel != Channel.PETITION) {
            return null;
        }
        if (representatives == null && channel == Channel.VISIT) {
            throw Refused.invalid("来访没有登记", "没有写来了几个人", "请填写来了几个人；多人为同一件事来访的，推选代表，填代表人数");
        }
        if (representatives != null) {
            Petition.VISIT.pass("来访没有登记", new Petition.Visit(representatives));
        }
        return representatives;
    }

    NewReport report() {
        return new NewReport(
                once == null ? Ids.next() : once,
                draft,
                channel == null ? Channel.VISIT : channel,
                categoryOrUndecided(),
                or(title).strip(),
                or(text),
                place(),
                receivedAt == null ? null : receivedAt.atZone(Today.BEIJING).toOffsetDateTime(),
                or(name).strip(),
                or(phone).strip(),
                or(behalf).strip());
    }
}
