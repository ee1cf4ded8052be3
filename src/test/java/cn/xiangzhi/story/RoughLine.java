package cn.xiangzhi.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line of one address to a server that may end and be another one afterwards. */
final class RoughLine implements AutoCloseable {

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile int target;

    RoughLine(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void to(int port) {
        target = port;
    }

    private Void accept() throws IOException {
        while (!door.isClosed()) {
            var near = door.accept();
            threads.submit(() -> join(near));
        }
        return null;
    }

    private Void join(Socket near) throws IOException {
        try (near;
                var far = new Socket(InetAddress.getLoopbackAddress(), target)) {
            var up = threads.submit(() -> pass(near.getInputStream(), far.getOutputStream(), far));
            pass(far.getInputStream(), near.getOutputStream(), near);
            up.cancel(true);
        }
        return null;
    }

    /** Until one end closes; then the other is closed as well. */
    private static Void pass(InputStream from, OutputStream to, Socket other) throws IOException {
        try {
            var buffer = new byte[16384];
            for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                to.write(buffer, 0, read);
                to.flush();
            }
        } finally {
            other.close();
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
