package cn.xiangzhi.intake.open311;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.open311.GeoFault.Problem;
import cn.xiangzhi.secrecy.Sm3;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that came in a request, whatever the parts are called: attachments of the report, with all their checks. */
@Component
class Photos {

    private static final int MOST = 9;

    private final Attachments attachments;

    Photos(Attachments attachments) {
        this.attachments = attachments;
    }

    static void count(Given given, List<Problem> problems) {
        if (given.files().size() > MOST) {
            problems.add(new Problem(400, "at most " + MOST + " files (最多 " + MOST + " 个文件)"));
        }
    }

    List<UUID> keep(String county, UUID report, Given given) {
        return given.files().stream().map(file -> keep(county, report, file)).toList();
    }

    private UUID keep(String county, UUID report, MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "照片");
        try (var content = file.getInputStream()) {
            return attachments
                    .keep(county, Reports.MATTER, report, name, content, "报告人")
                    .id();
        } catch (Refused no) {
            throw new GeoFault(400, "media \"" + Jurisdictions.brief(name) + "\": " + no.why() + "。" + no.remedy());
        } catch (IOException broken) {
            throw unreadable();
        }
    }

    /** What tells these files from others. */
    static String digest(Given given) {
        var text = new StringBuilder();
        given.files().forEach(file -> text.append(file.getName()).append(digest(file)));
        return text.toString();
    }

    private static String digest(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return Sm3.hex(content);
        } catch (IOException broken) {
            throw unreadable();
        }
    }

    private static GeoFault unreadable() {
        return new GeoFault(400, "media cannot be read (文件没有传完)");
    }
}
