package org.holdout.gateway.fairuse;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import org.holdout.start.CheckSettings;
import org.holdout.start.Neighbour;
import org.holdout.start.Neighbours;

/** Redis, where several gateways count together: that it answers and lets them in. */
public final class RedisNeighbours implements Neighbours {

    @Override
    public List<Neighbour> of(SmallRyeConfig settings) {
        return settings.getConfigMapping(SharedLimitConfig.class).url().stream()
                .map(RedisURI::create)
                .map(redis -> new Neighbour(
                        "Redis",
                        redis.getHost() + ":" + redis.getPort(),
                        "holdout.gateway.fair-use.redis.url",
                        () -> ping(redis, settings)))
                .toList();
    }

    private static void ping(RedisURI redis, SmallRyeConfig settings) {
        redis.setTimeout(settings.getConfigMapping(CheckSettings.class).within());
        try (RedisClient client = RedisClient.create(redis);
                StatefulRedisConnection<String, String> connection = client.connect()) {
            connection.sync().ping();
        }
    }
}
