package cn.xiangzhi.bench;

import java.io.IOException;

/** From where somebody fills in a form: a browser, or a chair inside the program. */
interface Seat {

    /** Sends a form and answers where it leads; a refusal is a failure. */
    String send(String path, String... fields) throws IOException, InterruptedException;
}
