// Loaded into the web and job processes before their own code: when the supervisor is gone (even by kill -9), the
// channel to it closes and the process ends as if it had been told to, so that no orphan keeps the port.
if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel.unref();
}
