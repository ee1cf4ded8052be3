package cn.xiangzhi.documents.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Sets a seal on a PDF as a visible signature appended to it (ISO 32000 §12.8), SM3 with SM2; what was PDF/A stays so. The
 * signature covers the whole file but itself. The seal of a further organ is appended behind the first, whose bytes stay.
 */
public final class PdfSealing {

    private static final float POINTS = 72f / 25.4f;
    /** Bytes kept free for the signature: two certificates and a little. */
    private static final int ROOM = 4_096;

    private PdfSealing() {}

    /** The same document under the seal. */
    public static byte[] seal(
            byte[] pdf, Sealer sealer, SealCertificate maker, SealPlace place, Sealer.Occasion occasion)
            throws UnreadableException {
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            if (document.getSignatureDictionaries().size() != occasion.before()) {
                throw new UnreadableException("文件已有签章");
            }
            if (place.page() < 1 || place.page() > document.getNumberOfPages()) {
                throw new UnreadableException("文件没有第 " + place.page() + " 页");
            }
            options.setPreferredSignatureSize(ROOM);
            options.setPage(place.page() - 1);
            options.setVisualSignature(look(document.getPage(place.page() - 1).getMediaBox(), sealer.seal(), place));
            document.addSignature(signature(sealer, occasion), options);
            var out = new ByteArrayOutputStream();
            var signing = document.saveIncrementalForExternalSigning(out);
            var digest = Sm2.sm3(signing.getContent().readAllBytes());
            var cms = new Cms(
                    sealer.certificate(), maker, occasion.at(), digest, sealer.sign(Cms.toSign(occasion.at(), digest)));
            signing.setSignature(cms.der());
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UnreadableException("PDF 不能加盖印章", broken);
        }
    }

    private static PDSignature signature(Sealer sealer, Sealer.Occasion occasion) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
        signature.setName(sealer.seal().info().name());
        signature.setReason(occasion.about());
        signature.setSignDate(GregorianCalendar.from(occasion.at().atZone(ZoneOffset.UTC)));
        return signature;
    }

    /** A document of one page that holds nothing but the field with the seal's picture, as the library wants it. */
    private static ByteArrayInputStream look(PDRectangle paper, SesSeal seal, SealPlace place) throws IOException {
        var width = seal.info().width() * POINTS;
        var height = seal.info().height() * POINTS;
        var left = (float) place.left() * POINTS;
        var bottom = paper.getHeight() - (float) place.top() * POINTS - height;
        try (var document = new PDDocument()) {
            var page = new PDPage(paper);
            document.addPage(page);
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            form.getCOSObject().setDirect(true);
            var field = new PDSignatureField(form);
            field.setPartialName("seal");
            form.getFields().add(field);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(left, bottom, width, height));
            widget.setPrinted(true);
            widget.setLocked(true);
            var looks = new PDAppearanceDictionary();
            looks.getCOSObject().setDirect(true);
            var look = new PDAppearanceStream(document);
            look.setResources(new PDResources());
            look.setBBox(new PDRectangle(width, height));
            looks.setNormalAppearance(look);
            widget.setAppearance(looks);
            page.getAnnotations().add(widget);
            var picture =
                    PDImageXObject.createFromByteArray(document, seal.info().picture(), "seal");
            try (var drawing = new PDPageContentStream(document, look)) {
                drawing.drawImage(picture, 0, 0, width, height);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }
}
