package cn.xiangzhi.documents.forms;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Draft;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts as pages with 草稿 across each (F45); never OFD and never DOCX, which are for what is issued. */
@Component
public class DraftForms {

    private final PdfWriter pdf;

    /** The pages of one draft are asked for one after the other. */
    private final Cache<UUID, byte[]> shown = Caffeine.newBuilder()
            .maximumWeight(8_000_000)
            .weigher((UUID id, byte[] pages) -> pages.length)
            .expireAfterWrite(Duration.ofMinutes(3))
            .build();

    DraftForms(PdfWriter pdf) {
        this.pdf = pdf;
    }

    /** Why there are no pages here; null where there are. */
    public @Nullable String missing() {
        return pdf.missing();
    }

    public byte[] pdf(Draft draft) {
        return shown.get(draft.id(), id -> pdf.draft(draft));
    }

    public int pages(Draft draft) {
        return missing() == null ? PagePictures.count(pdf(draft)) : 0;
    }

    /** One page as a picture, counted from one. */
    public byte[] picture(Draft draft, int page) {
        if (missing() != null) {
            throw Refused.notFound("这一页");
        }
        return PagePictures.png(pdf(draft), page).orElseThrow(() -> Refused.notFound("这一页"));
    }
}
