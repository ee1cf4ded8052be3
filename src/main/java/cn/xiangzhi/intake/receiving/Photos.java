package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.intake.matter.ReportStore;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Photos that come with a form: kept before the report under the id it will have, so that a further step loses none. */
@Component
class Photos {

    static final int MOST = 9;

    private final Attachments attachments;
    private final ReportStore reports;

    Photos(Attachments attachments, ReportStore reports) {
        this.attachments = attachments;
        this.reports = reports;
    }

    /**
     * Keeps the pictures and answers the id they wait under: {@code draft} when it already has some, a new one otherwise,
     * {@code null} when there are none. What is not a picture becomes a message at the field.
     */
    @Nullable
    UUID keep(
            String county,
            @Nullable UUID once,
            @Nullable UUID draft,
            @Nullable List<MultipartFile> files,
            String by,
            BindingResult errors) {
        var chosen = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        var waiting = waiting(county, draft);
        if (chosen.isEmpty() || (once != null && reports.receiptOf(county, once).isPresent())) {
            return waiting;
        }
        if (chosen.size() > MOST) {
            errors.rejectValue("photos", "most", "照片最多 " + MOST + " 张，请挑最能说明问题的");
            return waiting;
        }
        var id = waiting == null ? Ids.next() : waiting;
        chosen.forEach(file -> keepOne(county, id, file, by, errors));
        return id;
    }

    int count(String county, @Nullable UUID draft) {
        return draft == null ? 0 : attachments.of(county, "report", draft).size();
    }

    private void keepOne(String county, UUID id, MultipartFile file, String by, BindingResult errors) {
        var name = file.getOriginalFilename() == null ? "照片" : file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            attachments.keep(county, "report", id, name, content, by);
        } catch (Refused refused) {
            errors.rejectValue("photos", "refused", "“" + name + "”没有收下：" + refused.why() + "。" + refused.remedy());
        } catch (IOException e) {
            errors.rejectValue("photos", "broken", "“" + name + "”没有传完，请重新选择");
        }
    }

    /** Only an id that really has pictures and is not a report yet may be taken up. */
    private @Nullable UUID waiting(String county, @Nullable UUID draft) {
        var usable = draft != null
                && reports.find(county, draft).isEmpty()
                && !attachments.of(county, "report", draft).isEmpty();
        return usable ? draft : null;
    }
}
