"""A mail server for tests: keeps what it takes, and answers as the file `answers` says."""

import asyncio
import os
import sys

from aiosmtpd.smtp import SMTP

folder = sys.argv[1]
count = 0


def answer(address):
    with open(os.path.join(folder, "answers")) as lines:
        for line in lines:
            words = line.split()
            if len(words) == 2 and words[0].lower() == address.lower():
                return words[1]
    return "250"


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        code = answer(address)
        if code in ("250", "drop"):
            envelope.rcpt_tos.append(address)
            return "250 OK"
        return f"{code} <{address}> is not taken"

    async def handle_DATA(self, server, session, envelope):
        global count
        count += 1
        name = os.path.join(folder, f"{count:06}")
        with open(name + ".part", "wb") as file:
            file.write(envelope.rcpt_tos[0].encode() + b"\n" + envelope.original_content)
        os.rename(name + ".part", name + ".eml")
        if answer(envelope.rcpt_tos[0]) == "drop":
            server.transport.abort()
            return "421 gone"
        return "250 taken"


async def main():
    loop = asyncio.get_running_loop()
    serve = lambda: SMTP(Handler(), hostname="mail.test", enable_SMTPUTF8=True)
    server = await loop.create_server(serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    # The test ends its side of the pipe when it is over, however it ends.
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
