package cn.xiangzhi.documents.forms;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.KeptForm;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperSigns;
import cn.xiangzhi.documents.PaperWriter;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.secrecy.Sm3;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The forms of a paper as they are given out: a kept one before one made now; and its pages as pictures. */
@Component
public class PaperForms {

    private final List<PaperWriter> writers;
    private final ObjectProvider<KeptForm> kept;
    private final Fonts fonts;
    private final ObjectProvider<PaperSigns> signs;

    /** The pages of one paper are asked for one after the other. */
    private final Cache<Key, byte[]> shown = Caffeine.newBuilder()
            .maximumWeight(24_000_000)
            .weigher((Key key, byte[] pages) -> pages.length)
            .expireAfterWrite(Duration.ofMinutes(3))
            .build();

    PaperForms(
            List<PaperWriter> writers, ObjectProvider<KeptForm> kept, Fonts fonts, ObjectProvider<PaperSigns> signs) {
        this.writers = writers;
        this.kept = kept;
        this.fonts = fonts;
        this.signs = signs;
    }

    /** Every form, with the reason where it cannot be had here. */
    public List<Offered> offered() {
        return Arrays.stream(PaperForm.values())
                .flatMap(form -> writer(form).stream().map(writer -> new Offered(form, writer.missing())))
                .toList();
    }

    /** What is written in another face than the standard says, for the page; null when nothing is. */
    public @Nullable String substituted() {
        return fonts.substituted();
    }

    /** Refused where this installation cannot make the form. */
    public byte[] give(Papers.Sheet sheet, PaperForm form) {
        var paper = sheet.paper();
        var before = paper.voided()
                ? Optional.<byte[]>empty()
                : kept.stream()
                        .map(each -> each.of(paper, form))
                        .flatMap(Optional::stream)
                        .findFirst();
        return before.orElseGet(() -> make(sheet, form));
    }

    private byte[] make(Papers.Sheet sheet, PaperForm form) {
        var writer = writer(form).orElseThrow(() -> Refused.notFound(form.label()));
        var missing = writer.missing();
        if (missing != null) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    null,
                    "不能生成" + form.label(),
                    missing,
                    Basis.house("文书格式"),
                    "请打印网页上的文书，并请管理员按安装说明补上字体");
        }
        if (form != PaperForm.PDF) {
            return writer.write(sheet);
        }
        var signed = signs.stream()
                .flatMap(each -> each.of(sheet).stream())
                .map(sign -> sign.id() + (sign.stands() ? "" : "-"))
                .toList();
        return shown.get(
                new Key(sheet.paper().id(), sheet.paper().voided(), Sm3.hex(sheet.html()), signed),
                key -> writer.write(sheet));
    }

    /** How many pages a reader will get; none where there can be no PDF. */
    public int pages(Papers.Sheet sheet) {
        return offered().stream().anyMatch(each -> each.form() == PaperForm.PDF && each.missing() == null)
                ? PagePictures.count(give(sheet, PaperForm.PDF))
                : 0;
    }

    /** Whether that form is kept as it is, as a sealed one: nothing can be added to it. */
    public boolean kept(Paper paper, PaperForm form) {
        return kept(paper.county(), List.of(paper.id()), form).contains(paper.id());
    }

    /** Of several papers those of which that form is kept as it is. */
    public Set<UUID> kept(String county, Collection<UUID> papers, PaperForm form) {
        return kept.stream()
                .flatMap(each -> each.of(county, papers, form).stream())
                .collect(Collectors.toSet());
    }

    /** One page as a picture, counted from one. */
    public byte[] picture(Papers.Sheet sheet, int page) {
        return PagePictures.png(give(sheet, PaperForm.PDF), page).orElseThrow(() -> Refused.notFound("这一页"));
    }

    private Optional<PaperWriter> writer(PaperForm form) {
        return writers.stream().filter(writer -> writer.form() == form).findFirst();
    }

    /** A form and why it is not to be had; null when it is. */
    public record Offered(PaperForm form, @Nullable String missing) {}

    private record Key(UUID paper, boolean voided, String words, List<String> signed) {}
}
