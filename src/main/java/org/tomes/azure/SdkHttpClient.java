package org.tomes.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.UrlBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Optional;
import org.tomes.files.FileTooLarge;
import org.tomes.files.SmallFileReader;
import org.tomes.pull.AzureResponse;
import reactor.core.publisher.Mono;

/**
 * Sends the requests of a typed client for one list or object in the same way as {@link PagedListReader}: only to the
 * same host, and with the same limits and retries. Each response is passed on exactly as received before it is parsed.
 */
final class SdkHttpClient implements HttpClient {

    private static final String API_VERSION = "api-version";
    /**
     * Maximum size of a response that is parsed into a typed model, which takes up many times the size of the response.
     * Azure's responses are smaller than 1 MB.
     */
    private static final int MAX_TYPED_BYTES = 8 << 20;

    private final PagedListReader lists;
    private final DataRequest collector;
    private final Optional<String> version;
    private final Reduction reduction;
    private final PagedListReader.Pages pages;
    private final PagedListReader.Walk walk = new PagedListReader.Walk();

    /**
     * @param version API version that replaces the default of the client
     * @param reduction reduces each response before the client parses it
     */
    SdkHttpClient(PagedListReader lists, DataRequest collector, Optional<String> version, Reduction reduction,
            PagedListReader.Pages pages) {
        this.lists = lists;
        this.collector = collector;
        this.version = version;
        this.reduction = reduction;
        this.pages = pages;
    }

    /** Reduces a response to the parts that the client's model can parse. */
    interface Reduction {

        byte[] of(byte[] response) throws CallFailed;
    }

    /** A request without a usable response. It is unchecked, because the clients pass on only unchecked exceptions. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(CallFailed cause) {
            super(cause);
        }

        CallFailed refused() {
            return (CallFailed) getCause();
        }
    }

    /** Sends the request at once, in the thread that subscribes, because the clients wait for their responses. */
    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromCallable(() -> answer(request));
    }

    private HttpResponse answer(HttpRequest request) {
        try {
            HttpRequest versioned = versioned(request);
            AzureResponse[] received = new AzureResponse[1];
            lists.page(collector, walk, URI.create(versioned.getUrl().toString()), versioned::copy, (answer, page) -> {
                received[0] = answer;
                pages.accept(answer, page);
            });
            return new ReceivedResponse(request, reduction.of(bytes(received[0])));
        } catch (CallFailed e) {
            throw new Refused(e);
        }
    }

    private static byte[] bytes(AzureResponse answer) throws CallFailed {
        try (InputStream in = answer.open()) {
            return SmallFileReader.bytes(in, MAX_TYPED_BYTES);
        } catch (FileTooLarge e) {
            throw new CallFailed.TooLarge(MAX_TYPED_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer is kept in memory", e);
        }
    }

    private HttpRequest versioned(HttpRequest request) {
        if (version.isEmpty()) {
            return request;
        }
        try {
            return request.copy()
                    .setUrl(UrlBuilder.parse(request.getUrl()).setQueryParameter(API_VERSION, version.get()).toUrl());
        } catch (MalformedURLException e) {
            throw new IllegalStateException("the URL was one before", e);
        }
    }
}
