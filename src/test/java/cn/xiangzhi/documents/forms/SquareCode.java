package cn.xiangzhi.documents.forms;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads the square code off a picture of the first page, as a telephone does. */
final class SquareCode {

    private SquareCode() {}

    static String read(PDDocument document) throws Exception {
        var picture = new PDFRenderer(document).renderImageWithDPI(0, 200);
        var corner =
                picture.getSubimage(picture.getWidth() * 3 / 4, 0, picture.getWidth() / 4, picture.getHeight() / 8);
        var pixels = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
        var source = new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
