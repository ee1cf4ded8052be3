package cn.xiangzhi.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.KeptForm;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PaperSigns;
import cn.xiangzhi.documents.PaperWriter;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Which form is given out: the kept one, else one made now; and what is said where none can be made. */
class PaperFormsTest {

    private static final Papers.Sheet SHEET = PrintedPapers.of(PaperKind.DECISION);

    @Test
    void 没有字体的写明缺什么_不给文件_没有页面图片() {
        var forms = forms(new Made(PaperForm.PDF, "没有随附的中文字体（没有 npm）"), null);
        assertThat(forms.offered()).containsExactly(new PaperForms.Offered(PaperForm.PDF, "没有随附的中文字体（没有 npm）"));
        assertThat(forms.pages(SHEET)).isZero();
        assertThatThrownBy(() -> forms.give(SHEET, PaperForm.PDF)).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.kind()).isEqualTo(Refused.Kind.CONFLICT);
            assertThat(no.why()).contains("没有 npm");
        });
    }

    @Test
    void 有保存的形式就给保存的_作废以后不再给() {
        var sealed = "盖过章的".getBytes(StandardCharsets.UTF_8);
        var forms = forms(new Made(PaperForm.OFD, null), new Kept(sealed));
        assertThat(forms.give(SHEET, PaperForm.OFD)).isEqualTo(sealed);
        var paper = SHEET.paper();
        var voided = new Papers.Sheet(
                new Paper(
                        paper.id(),
                        paper.county(),
                        paper.kind(),
                        paper.number(),
                        paper.title(),
                        paper.matterKind(),
                        paper.matter(),
                        paper.issuedOn(),
                        true,
                        paper.digest()),
                SHEET.html(),
                SHEET.organName(),
                SHEET.issuedByName(),
                SHEET.issuedAt(),
                "写错");
        assertThat(forms.give(voided, PaperForm.OFD)).isNotEqualTo(sealed);
    }

    private static PaperForms forms(PaperWriter writer, @Nullable KeptForm kept) {
        var beans = new DefaultListableBeanFactory();
        if (kept != null) {
            beans.registerSingleton("kept", kept);
        }
        return new PaperForms(
                List.of(writer),
                beans.getBeanProvider(KeptForm.class),
                new Fonts(),
                beans.getBeanProvider(PaperSigns.class));
    }

    private record Kept(byte[] bytes) implements KeptForm {

        @Override
        public Optional<byte[]> of(Paper paper, PaperForm form) {
            return Optional.of(bytes);
        }

        @Override
        public Set<UUID> of(String county, Collection<UUID> papers, PaperForm form) {
            return Set.copyOf(papers);
        }
    }

    private record Made(PaperForm form, @Nullable String missing) implements PaperWriter {

        @Override
        public byte[] write(Papers.Sheet sheet) {
            return sheet.html().getBytes(StandardCharsets.UTF_8);
        }
    }
}
