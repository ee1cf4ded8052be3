package cn.xiangzhi.intake.publication;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Photos for the public: copies with faces and plates covered, kept as attachments of their own beside the untouched original
 * (F52). The public is let through by {@code PublicReports}, which has asked whether that copy is shown.
 */
@Component
class CoveredPhotos implements MatterGate {

    private static final String KIND = "report-public";

    private final ObjectProvider<Attachments> attachments;
    private final ReportStore reports;
    private final PublicationStore store;

    CoveredPhotos(ObjectProvider<Attachments> attachments, ReportStore reports, PublicationStore store) {
        this.attachments = attachments;
        this.reports = reports;
        this.store = store;
    }

    @Override
    public String matterKind() {
        return KIND;
    }

    @Override
    public boolean mayOpen(Actor actor, String county, UUID matter) {
        return actor.person().getLeastSignificantBits() == 0
                || (actor.has(Right.REPORT_PUBLISH) || actor.has(Right.REPORT_READ))
                        && reports.find(actor.scope(), matter).isPresent();
    }

    /** Keeps the copy as covered in the browser; without one the whole picture, redrawn without what the camera wrote. */
    @Transactional
    public void clear(Actor actor, Report report, UUID original, @Nullable MultipartFile copy) {
        var of = attachments.getObject().of(report.county(), Reports.MATTER, report.id()).stream()
                .filter(one -> one.id().equals(original) && one.mediaType().startsWith("image/"))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("这张照片"));
        var kept = copy == null || copy.isEmpty() ? whole(actor, report, of) : covered(actor, report, copy);
        if (!kept.mediaType().startsWith("image/")) {
            throw Refused.invalid("没有放行", "遮挡后的文件不是图片", "请在遮挡页面上重新保存");
        }
        store.addPhoto(actor, report, kept.id(), original);
        store.append(actor, report, copy == null || copy.isEmpty() ? "放行照片（未遮挡）" : "放行照片（已遮挡）", of.fileName());
    }

    @Transactional
    public void withdraw(Actor actor, Report report, UUID photo) {
        if (store.withdrawPhoto(report.county(), report.id(), photo)) {
            store.append(actor, report, "撤下照片", "");
        }
    }

    private Attachment covered(Actor actor, Report report, MultipartFile copy) {
        try (var content = copy.getInputStream()) {
            return attachments.getObject().keep(report.county(), KIND, report.id(), "公开.jpg", content, actor.name());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Attachment whole(Actor actor, Report report, Attachment original) {
        try (var content =
                attachments.getObject().open(actor, original.id()).content().getInputStream()) {
            return attachments.getObject().keep(report.county(), KIND, report.id(), "公开.jpg", content, actor.name());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
